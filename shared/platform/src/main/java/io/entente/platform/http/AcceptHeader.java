package io.entente.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.entente.kernel.ProblemKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a caller reads JSON at all (RFC 9110, 12.5.1). Answers are JSON and nothing else, so only
 * a header that rules out both of its forms is refused; one that cannot be read rules out nothing.
 */
final class AcceptHeader {
  private static final List<String> ANSWERS =
      List.of("application/json", "application/problem+json");

  /**
   * @param range in lower case: {@code *}{@code /*}, {@code application/*} or a type
   */
  private record Wish(String range, boolean wanted) {}

  private AcceptHeader() {}

  /**
   * @throws Refusal if no answer of ours would be read
   */
  static void check(APIGatewayProxyRequestEvent event) {
    List<Wish> wishes =
        RequestParameters.header(event, "Accept").map(AcceptHeader::wishes).orElse(List.of());
    if (!wishes.isEmpty() && ANSWERS.stream().noneMatch(type -> wanted(type, wishes))) {
      throw Refusal.of(
          ProblemKind.NOT_ACCEPTABLE,
          "Send Accept: application/json, application/problem+json, or no Accept.");
    }
  }

  private static List<Wish> wishes(String header) {
    return Arrays.stream(header.split(",", -1))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .map(AcceptHeader::wish)
        .filter(wish -> wish.range.contains("/"))
        .toList();
  }

  private static Wish wish(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split(";", -1);
    boolean never =
        Arrays.stream(parts).skip(1).map(String::strip).anyMatch(p -> p.matches("q=0(\\.0{0,3})?"));
    return new Wish(parts[0].strip(), !never);
  }

  /** The closest range decides: the type itself, then its kind, then everything. */
  private static boolean wanted(String type, List<Wish> wishes) {
    return closest(type, wishes)
        .or(() -> closest("application/*", wishes))
        .or(() -> closest("*/*", wishes))
        .map(Wish::wanted)
        .orElse(false);
  }

  private static Optional<Wish> closest(String range, List<Wish> wishes) {
    return wishes.stream().filter(wish -> wish.range.equals(range)).findFirst();
  }
}
