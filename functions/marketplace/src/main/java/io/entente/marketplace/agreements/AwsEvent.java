package io.entente.marketplace.agreements;

import io.entente.platform.json.Json;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an event of AWS's event bus is about, as far as it is looked at. The catalog's name is spelt
 * in two ways there, and so are others: nothing is required but an id and a type.
 *
 * @param account whose event bus it was told on
 * @param agreementId absent where it is about none
 * @param licenseArn only events of licenses have it
 */
record AwsEvent(
    String id,
    String source,
    String type,
    String account,
    @Nullable String agreementId,
    @Nullable String licenseArn,
    @Nullable String changeSetId) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern SAID = Pattern.compile("[!-~]{1,255}");
  private static final int LONGEST_TYPE = 200;

  /** Nothing where it is no such event. */
  static Optional<AwsEvent> read(String body) {
    try {
      return Optional.of(of(Json.MAPPER.readTree(body))).filter(AwsEvent::isOne);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static AwsEvent of(JsonNode event) {
    JsonNode detail = event.path("detail");
    return new AwsEvent(
        event.path("id").asString(""),
        event.path("source").asString(""),
        event.path("detail-type").asString(""),
        event.path("account").asString(""),
        said(detail.path("agreement").path("id")),
        said(detail.path("license").path("arn")),
        said(detail.path("ChangeSetId")));
  }

  private static @Nullable String said(JsonNode node) {
    String text = node.asString("");
    return SAID.matcher(text).matches() ? text : null;
  }

  private boolean isOne() {
    return ID.matcher(id).matches()
        && account.matches("[0-9]{12}")
        && !type.isEmpty()
        && type.length() <= LONGEST_TYPE
        && source.matches("aws\\.[a-z-]{1,50}");
  }
}
