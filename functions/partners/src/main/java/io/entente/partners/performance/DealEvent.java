package io.entente.partners.performance;

import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import java.time.Instant;

/** What is read of a deal's event. */
public record DealEvent(
    String dealId, long version, String type, Instant at, String partnerId, String status) {
  private record Told(String dealId, String partnerId, String status) {}

  public static DealEvent of(TenantTable table, Notice notice) {
    Told told = EventItem.told(table, notice, Told.class).orElseThrow();
    return new DealEvent(
        told.dealId, notice.version(), notice.type(), notice.at(), told.partnerId, told.status);
  }

  boolean is(String asked) {
    return status.equals(asked);
  }
}
