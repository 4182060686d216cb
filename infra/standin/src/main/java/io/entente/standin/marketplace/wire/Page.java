package io.entente.standin.marketplace.wire;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A page of a list. */
public record Page<T>(List<T> items, Optional<String> next) {
  /** The page that is asked for; the token is where it begins. */
  public static <T> Page<T> of(List<T> all, JsonNode size, JsonNode token) {
    int most = size.asInt(20);
    String begins = token.asString("0");
    if (!begins.matches("\\d{1,9}") || Integer.parseInt(begins) > all.size()) {
      throw new Refused(400, "ValidationException", "The token of the next page is none.");
    }
    int from = Integer.parseInt(begins);
    int to = Math.min(all.size(), from + most);
    return new Page<>(
        all.subList(from, to),
        to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
  }
}
