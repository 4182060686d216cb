package io.entente.webhooks;

import io.entente.platform.json.Json;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what a message says, by the kind of its source. */
final class InboundReader {
  private static final String TYPE = "[!-~]{1,200}";
  private static final int MOST_ADDRESSES = 50;

  private InboundReader() {}

  static InboundReading read(InboundKind kind, String body) {
    JsonNode said = Json.MAPPER.readTree(body);
    return switch (kind) {
      case CLOUD_EVENTS -> cloudEvent(said);
      case STANDARD_WEBHOOKS -> typed(said, "It has no type, as Standard Webhooks wants it.");
      case MAIL_FEEDBACK -> feedback(unwrapped(said));
    };
  }

  private static InboundReading cloudEvent(JsonNode said) {
    boolean whole =
        said.path("specversion").asString("").equals("1.0")
            && said.path("id").isString()
            && said.path("source").isString();
    return whole
        ? typed(said, "It has no type, as CloudEvents 1.0 wants it.")
        : new InboundReading.Unreadable(
            "It is no CloudEvent 1.0 in structured JSON: specversion, id and source are needed.");
  }

  private static InboundReading typed(JsonNode said, String otherwise) {
    String type = said.path("type").asString("");
    return type.matches(TYPE)
        ? new InboundReading.Said(type)
        : new InboundReading.Unreadable(otherwise);
  }

  /** SNS puts the notification into a text. */
  private static JsonNode unwrapped(JsonNode said) {
    JsonNode message = said.path("Message");
    if (!said.path("Type").asString("").equals("Notification") || !message.isString()) {
      return said;
    }
    try {
      return Json.MAPPER.readTree(message.stringValue());
    } catch (JacksonException _) {
      return said;
    }
  }

  private static InboundReading feedback(JsonNode said) {
    String type = said.path("notificationType").asString(said.path("eventType").asString(""));
    return switch (type) {
      case "Bounce" -> bounce(said.path("bounce"));
      case "Complaint" ->
          undeliverable(
              "mail.complaint", said.path("complaint").path("complainedRecipients"), "COMPLAINED");
      case "" ->
          new InboundReading.Unreadable(
              "It is no notification of Amazon SES: it has no notificationType.");
      default -> typed(Json.MAPPER.createObjectNode().put("type", "mail." + type), "");
    };
  }

  /** A mailbox that is full or away takes mail again. */
  private static InboundReading bounce(JsonNode bounce) {
    return bounce.path("bounceType").asString("").equals("Permanent")
        ? undeliverable("mail.bounce", bounce.path("bouncedRecipients"), "BOUNCED")
        : new InboundReading.Said("mail.transient_bounce");
  }

  private static InboundReading undeliverable(String type, JsonNode recipients, String because) {
    List<String> addresses =
        recipients
            .valueStream()
            .limit(MOST_ADDRESSES)
            .map(recipient -> recipient.path("emailAddress").asString(""))
            .filter(address -> address.contains("@"))
            .toList();
    return addresses.isEmpty()
        ? new InboundReading.Unreadable("It names no mailbox.")
        : new InboundReading.Undeliverable(type, addresses, because);
  }
}
