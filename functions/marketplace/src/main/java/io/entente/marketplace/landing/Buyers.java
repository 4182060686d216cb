package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.events.Event;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a buyer is written on. */
public final class Buyers {
  /** What is told of one; not the person. */
  record Told(
      String buyerId,
      BuyerState state,
      String accountId,
      String productCode,
      @Nullable String agreementId,
      @Nullable Instant setUpBy) {}

  private Buyers() {}

  static Event told(String type, BuyerItem buyer) {
    BuyerItem.Form form = buyer.form();
    return Event.of(
        type,
        buyer.changedAt(),
        new Told(
            buyer.buyerId(),
            buyer.state(),
            buyer.accountId(),
            buyer.productCode(),
            buyer.agreementId(),
            form == null ? null : form.setUpBy()));
  }

  /** Whether it became that; else somebody was faster. */
  static boolean become(TenantTable table, Versioned<BuyerItem> read, BuyerItem next, String type) {
    return table.change().replace("buyer", BuyerItem.TYPE, next, read, told(type, next)).commit()
        instanceof ChangeResult.Committed;
  }

  static <T> Outcome<T> missing(String buyerId) {
    return Outcome.refused(ProblemKind.NOT_FOUND, "There is no buyer %s.".formatted(buyerId));
  }
}
