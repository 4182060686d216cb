package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Partings, as their own context tells of them. */
final class Partings {
  /** As much of a parting as its event needs. */
  record PartingItem(@Stored(DataClass.BUSINESS) String partnerId) {
    static final ItemType<PartingItem> TYPE =
        ItemType.named("told_parting", 1, "partners")
            .holding(PartingItem.class, it -> key(it.partnerId));

    static ItemKey key(String partnerId) {
      return new ItemKey("PARTING#" + partnerId, "PARTING");
    }
  }

  /** What its event says. */
  record Told(
      String partnerId, String kind, long number, boolean finished, @Nullable String dealsTo) {}

  private final Vendor vendor;
  private long number;

  Partings(Vendor vendor) {
    this.vendor = vendor;
  }

  /** A partner goes, and everybody hears of it. */
  Notice goes(String partner, String kind, @Nullable String dealsTo) {
    Instant now = vendor.environment().clock().instant();
    var told = new Told(partner, kind, ++number, false, dealsTo);
    long version =
        vendor.as(
            "partners",
            table -> {
              Optional<Versioned<PartingItem>> read =
                  table.find(PartingItem.TYPE, PartingItem.key(partner));
              table
                  .change()
                  .aggregate(
                      "parting",
                      PartingItem.TYPE,
                      new PartingItem(partner),
                      read,
                      Event.of("parting.begun", now, told))
                  .commit();
              return read.map(Versioned::version).orElse(0L) + 1;
            });
    vendor.environment().drain();
    return new Notice(
        vendor.tenant(), PartingItem.key(partner).pk(), version, "parting.begun", now);
  }

  /** What was told when its deals had been seen to. */
  ReleasedItem released(String partner) {
    return vendor.as(
        "deals", table -> table.get(ReleasedItem.TYPE, ReleasedItem.key(partner)).orElseThrow());
  }
}
