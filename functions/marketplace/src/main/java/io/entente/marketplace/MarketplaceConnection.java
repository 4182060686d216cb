package io.entente.marketplace;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connection as the contract shows it. */
record MarketplaceConnection(
    String roleArn,
    String accountId,
    String externalId,
    MarketplaceState state,
    @Nullable String because,
    List<Missing> missing,
    @Nullable Instant testedAt,
    Instant createdAt,
    Instant changedAt,
    long version) {

  static MarketplaceConnection of(Versioned<ConnectionItem> read) {
    ConnectionItem item = read.item();
    return new MarketplaceConnection(
        item.roleArn(),
        item.seller().accountId(),
        item.externalId(),
        item.state(),
        item.because(),
        item.missing(),
        item.testedAt(),
        item.createdAt(),
        item.changedAt(),
        read.version());
  }
}
