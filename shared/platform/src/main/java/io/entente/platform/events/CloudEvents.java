package io.entente.platform.events;

import io.entente.kernel.TenantId;
import io.entente.platform.json.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notices as CloudEvents 1.0 in structured JSON, and back: thin on the bus, with the event item's
 * data for whoever subscribes. Both have the same id.
 */
public final class CloudEvents {
  /** The envelope on the bus; {@code data} names the event item. */
  record Envelope(
      String specversion,
      String id,
      String source,
      String type,
      String subject,
      String time,
      String datacontenttype,
      Data data) {}

  record Data(String tenant, String aggregate, long version) {}

  /** The envelope as subscribers get it. */
  record Told(
      String specversion,
      String id,
      String source,
      String type,
      String subject,
      String time,
      String datacontenttype,
      String dataschema,
      ObjectNode data) {}

  private CloudEvents() {}

  public static String write(Notice notice) {
    return Json.write(
        new Envelope(
            "1.0",
            notice.id(),
            source(notice),
            notice.type(),
            notice.aggregateId(),
            notice.at().toString(),
            "application/json",
            new Data(notice.tenant().value(), notice.aggregate(), notice.version())));
  }

  /**
   * What subscribers are told.
   *
   * @param version of the type's data, as they were written
   * @param data the event item's, JSON
   * @throws RuntimeException if the data are no JSON object
   */
  public static String told(Notice notice, int version, String data) {
    return Json.write(
        new Told(
            "1.0",
            notice.id(),
            source(notice),
            notice.type(),
            notice.aggregateId(),
            notice.at().toString(),
            "application/json",
            "urn:entente:event:%s:%d".formatted(notice.type(), version),
            object(notice, data)));
  }

  private static ObjectNode object(Notice notice, String data) {
    return switch (Json.MAPPER.readTree(data)) {
      case ObjectNode object -> object;
      case JsonNode other ->
          throw new IllegalArgumentException(
              "the data of event %s are %s instead of an object"
                  .formatted(notice.id(), other.getNodeType()));
    };
  }

  private static String source(Notice notice) {
    return "/tenants/" + notice.tenant();
  }

  /**
   * @throws RuntimeException if it is not one of ours
   */
  public static Notice read(String json) {
    var envelope = Json.read(json, Envelope.class);
    return new Notice(
        new TenantId(envelope.data.tenant),
        envelope.data.aggregate,
        envelope.data.version,
        envelope.type,
        Instant.parse(envelope.time));
  }
}
