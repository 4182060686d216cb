package io.entente.local.aws;

import io.entente.local.Cure;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a seller enters at AWS: a role, a product, and where buyers and events are to go.
 *
 * @param landingPath where the buyers of the product are sent
 * @param eventsPath where the account's events are sent; empty if nowhere
 */
record Listing(
    String account,
    String roleArn,
    String externalId,
    String product,
    List<String> dimensions,
    String landingPath,
    String eventsPath) {
  private static final Pattern ROLE = Pattern.compile("arn:aws:iam::(\\d{12}):role/[\\w+=,.@/-]+");

  /**
   * @throws Cure if something is missing
   */
  static Listing of(Map<String, String> form) {
    Matcher role = ROLE.matcher(given(form, "roleArn"));
    if (!role.matches()) {
      throw new Cure("The role is an ARN such as arn:aws:iam::111111111111:role/entente.");
    }
    return new Listing(
        role.group(1),
        role.group(),
        given(form, "externalId"),
        given(form, "product"),
        Stream.of(given(form, "dimensions").split("[,\\s]+", -1))
            .filter(key -> !key.isEmpty())
            .toList(),
        given(form, "landingPath"),
        form.getOrDefault("eventsPath", "").strip());
  }

  private static String given(Map<String, String> form, String field) {
    String value = form.getOrDefault(field, "").strip();
    if (value.isEmpty()) {
      throw new Cure("Enter %s.".formatted(field));
    }
    return value;
  }
}
