package io.entente.marketplace.agreements;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An agreement as the contract shows it. */
record PurchaseAgreement(
    String agreementId,
    String status,
    @Nullable String offerId,
    List<String> productIds,
    @Nullable String acceptor,
    @Nullable String proposer,
    @Nullable Instant acceptedAt,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable Amount amount,
    @Nullable ForDeal deal,
    @Nullable String buyerId,
    Instant seenAt,
    long version) {
  /** The contract's {@code Money}. */
  record Amount(long amountMinor, String currency) {}

  /** The contract's {@code AgreementForDeal}. */
  record ForDeal(
      String dealId, String partnerId, @Nullable String result, @Nullable Boolean differs) {}

  /** The contract's {@code PurchaseAgreementLine}. */
  record Line(
      String agreementId,
      String status,
      @Nullable String offerId,
      @Nullable String dealId,
      Instant seenAt) {
    static Line of(AgreementItem.Shown shown) {
      return new Line(
          shown.agreementId(), shown.status(), shown.offerId(), shown.dealId(), shown.seenAt());
    }
  }

  /**
   * @param buyer who came from AWS with it; absent while nobody has
   */
  static PurchaseAgreement of(Versioned<AgreementItem> read, Optional<String> buyer) {
    AgreementItem it = read.item();
    Long minor = it.amountMinor();
    String currency = it.currency();
    AgreementItem.ForDeal deal = it.deal();
    return new PurchaseAgreement(
        it.agreementId(),
        it.status(),
        it.offerId(),
        it.productIds(),
        it.acceptor(),
        it.proposer(),
        it.acceptedAt(),
        it.startsAt(),
        it.endsAt(),
        minor == null || currency == null ? null : new Amount(minor, currency),
        deal == null
            ? null
            : new ForDeal(deal.dealId(), deal.partnerId(), deal.result(), deal.differs()),
        buyer.orElse(null),
        it.seenAt(),
        read.version());
  }
}
