package io.entente.partners.performance;

import io.entente.platform.events.EventItem;
import io.entente.platform.json.Json;
import java.time.Instant;

/** What is read of a deal's event. */
public record DealEvent(
    String dealId, long version, String type, Instant at, String partnerId, String status) {
  private record Told(String dealId, String partnerId, String status) {}

  public static DealEvent of(EventItem event) {
    Told told = Json.readPart(event.data(), Told.class);
    return new DealEvent(
        told.dealId, event.version(), event.event(), event.at(), told.partnerId, told.status);
  }

  boolean is(String asked) {
    return status.equals(asked);
  }
}
