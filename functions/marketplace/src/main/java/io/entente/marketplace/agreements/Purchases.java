package io.entente.marketplace.agreements;

import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTable.Range;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From deals to what was bought of them, and back. */
public final class Purchases {
  private static final int MOST = 50;

  /** The contract's {@code TimelinePurchase}. */
  public record Sold(
      String agreementId,
      String status,
      @Nullable String offerId,
      @Nullable String result,
      @Nullable String buyerId) {}

  private Purchases() {}

  /** Whose agreement it is; nothing where its offer was made for no deal. */
  public static Optional<String> dealOf(TenantTable table, String agreementId) {
    return Mirroring.find(table, agreementId)
        .flatMap(read -> Optional.ofNullable(read.item().deal()))
        .map(AgreementItem.ForDeal::dealId);
  }

  /** What was bought of a deal. */
  public static List<Sold> of(TenantTable table, String dealId) {
    var range = Range.startingWith(DealPurchase.partition(dealId), DealPurchase.PREFIX, MOST);
    return table.query(range).of(DealPurchase.TYPE).stream()
        .flatMap(each -> Mirroring.find(table, each.agreementId()).stream())
        .map(read -> sold(table, read.item()))
        .toList();
  }

  private static Sold sold(TenantTable table, AgreementItem it) {
    AgreementItem.ForDeal deal = it.deal();
    return new Sold(
        it.agreementId(),
        it.status(),
        it.offerId(),
        deal == null ? null : deal.result(),
        AgreementBuyer.find(table, it.agreementId()).orElse(null));
  }
}
