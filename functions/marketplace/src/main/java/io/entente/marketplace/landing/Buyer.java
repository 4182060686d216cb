package io.entente.marketplace.landing;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A buyer as the contract shows it. */
record Buyer(
    String buyerId,
    BuyerState state,
    String accountId,
    String productCode,
    @Nullable String licenseArn,
    @Nullable String agreementId,
    @Nullable String name,
    @Nullable String email,
    @Nullable Instant setUpBy,
    Instant arrivedAt,
    @Nullable Instant readyAt,
    long version) {
  /** The contract's {@code BuyerLine}. */
  record Line(String buyerId, BuyerState state, String accountId, Instant arrivedAt) {
    static Line of(BuyerItem.Shown shown) {
      return new Line(shown.buyerId(), shown.state(), shown.accountId(), shown.arrivedAt());
    }
  }

  static Buyer of(Versioned<BuyerItem> read) {
    BuyerItem it = read.item();
    BuyerItem.Form form = it.form();
    return new Buyer(
        it.buyerId(),
        it.state(),
        it.accountId(),
        it.productCode(),
        it.licenseArn(),
        it.agreementId(),
        form == null ? null : form.name(),
        form == null ? null : form.email(),
        form == null ? null : form.setUpBy(),
        it.arrivedAt(),
        it.readyAt(),
        read.version());
  }
}
