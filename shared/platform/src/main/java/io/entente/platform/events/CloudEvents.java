package io.entente.platform.events;

import io.entente.kernel.TenantId;
import io.entente.platform.json.Json;
import java.time.Instant;

/** Notices as CloudEvents 1.0 in structured JSON, and back. */
public final class CloudEvents {
  /** The envelope; {@code data} names the event item. */
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

  private CloudEvents() {}

  public static String write(Notice notice) {
    return Json.write(
        new Envelope(
            "1.0",
            notice.id(),
            "/tenants/" + notice.tenant(),
            notice.type(),
            notice.aggregateId(),
            notice.at().toString(),
            "application/json",
            new Data(notice.tenant().value(), notice.aggregate(), notice.version())));
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
