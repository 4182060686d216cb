package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.marketplace.aws.Seller;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the tenant's seller account as it is stored. A tenant has one.
 *
 * @param externalId drawn for this role of this tenant
 * @param because why it is broken
 * @param missing what AWS refused when it was tried last
 */
record ConnectionItem(
    @Stored(DataClass.BUSINESS) String roleArn,
    @Stored(DataClass.BUSINESS) String externalId,
    @Stored(DataClass.BUSINESS) MarketplaceState state,
    @Stored(DataClass.BUSINESS) @Nullable String because,
    @Stored(DataClass.BUSINESS) List<Missing> missing,
    @Stored(DataClass.BUSINESS) @Nullable Instant testedAt,
    @Stored(DataClass.BUSINESS) Instant createdAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  static final ItemKey KEY = new ItemKey("MARKETPLACE#CONNECTION", "CONNECTION");

  static final ItemType<ConnectionItem> TYPE =
      ItemType.named("marketplace_connection", 1, "marketplace")
          .holding(ConnectionItem.class, _ -> KEY);

  ConnectionItem {
    missing = List.copyOf(missing);
  }

  /** One that nobody has tried yet. */
  static ConnectionItem named(String roleArn, String externalId, Instant now) {
    return new ConnectionItem(
        roleArn, externalId, MarketplaceState.UNTESTED, null, List.of(), null, now, now);
  }

  Seller seller() {
    return new Seller(roleArn, externalId);
  }

  boolean isConnected() {
    return state != MarketplaceState.DISCONNECTED;
  }

  /** Whether anything may be sent. */
  boolean isOpen() {
    return state == MarketplaceState.CONNECTED;
  }

  /** What it is after it was tried. */
  ConnectionItem tested(List<Missing> refused, Instant now) {
    boolean well = refused.isEmpty();
    return new ConnectionItem(
        roleArn,
        externalId,
        well ? MarketplaceState.CONNECTED : MarketplaceState.BROKEN,
        well ? null : refused.getFirst().because(),
        refused,
        now,
        createdAt,
        now);
  }

  ConnectionItem broken(String why, Instant now) {
    return new ConnectionItem(
        roleArn, externalId, MarketplaceState.BROKEN, why, missing, testedAt, createdAt, now);
  }

  ConnectionItem disconnected(Instant now) {
    return new ConnectionItem(
        roleArn,
        externalId,
        MarketplaceState.DISCONNECTED,
        null,
        missing,
        testedAt,
        createdAt,
        now);
  }
}
