package io.entente.marketplace.agreements;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.marketplace.aws.Agreements;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A purchase agreement as AWS showed it last.
 *
 * @param status in AWS's words
 * @param amountMinor what it is worth over its time; absent with the currency where AWS cannot say
 * @param deal what it means for a deal; absent where its offer was made for none
 * @param seenAt when we saw it first
 */
record AgreementItem(
    @Stored(DataClass.BUSINESS) String agreementId,
    @Stored(DataClass.BUSINESS) String status,
    @Stored(DataClass.BUSINESS) @Nullable String offerId,
    @Stored(DataClass.BUSINESS) List<String> productIds,
    @Stored(DataClass.BUSINESS) @Nullable String acceptor,
    @Stored(DataClass.BUSINESS) @Nullable String proposer,
    @Stored(DataClass.BUSINESS) @Nullable Instant acceptedAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant startsAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant endsAt,
    @Stored(DataClass.BUSINESS) @Nullable Long amountMinor,
    @Stored(DataClass.BUSINESS) @Nullable String currency,
    @Stored(DataClass.BUSINESS) @Nullable ForDeal deal,
    @Stored(DataClass.BUSINESS) Instant seenAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {

  /**
   * Its deal.
   *
   * @param partnerId whose deal it was when the offer was made
   * @param result what deals did with it; absent until that is known
   * @param differs whether it is worth something else than the deal was said to be
   */
  record ForDeal(
      @Stored(DataClass.BUSINESS) String dealId,
      @Stored(DataClass.BUSINESS) String partnerId,
      @Stored(DataClass.BUSINESS) @Nullable String result,
      @Stored(DataClass.BUSINESS) @Nullable Boolean differs) {}

  /** What the list shows. */
  record Shown(
      @Stored(DataClass.BUSINESS) String agreementId,
      @Stored(DataClass.BUSINESS) String status,
      @Stored(DataClass.BUSINESS) @Nullable String offerId,
      @Stored(DataClass.BUSINESS) @Nullable String dealId,
      @Stored(DataClass.BUSINESS) Instant seenAt) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  static final String LIST = "PURCHASES";

  static final ItemType<AgreementItem> TYPE =
      ItemType.named("purchase_agreement", 1, "marketplace")
          .holding(AgreementItem.class, it -> key(it.agreementId))
          .first(it -> Optional.of(new IndexKey(LIST, it.place())))
          .view(Shown.VIEW, AgreementItem::shown);

  AgreementItem {
    productIds = List.copyOf(productIds);
  }

  static ItemKey key(String agreementId) {
    return new ItemKey("PURCHASE#" + agreementId, "PURCHASE");
  }

  private String place() {
    return Timestamps.text(seenAt) + "#" + agreementId;
  }

  private Shown shown() {
    String dealId = deal == null ? null : deal.dealId();
    return new Shown(agreementId, status, offerId, dealId, seenAt);
  }

  static AgreementItem first(Agreements.Agreement seen, Instant now) {
    return of(seen, null, new Times(now, now));
  }

  /** When it was seen first, and as it is now. */
  private record Times(Instant seenAt, Instant changedAt) {}

  private static AgreementItem of(Agreements.Agreement seen, @Nullable ForDeal deal, Times times) {
    Agreements.Value value = seen.value();
    return new AgreementItem(
        seen.agreementId(),
        seen.status(),
        seen.offerId(),
        seen.productIds(),
        seen.parties().acceptor(),
        seen.parties().proposer(),
        seen.course().acceptedAt(),
        seen.course().startsAt(),
        seen.course().endsAt(),
        value == null ? null : Long.valueOf(value.amountMinor()),
        value == null ? null : value.currency(),
        deal,
        times.seenAt,
        times.changedAt);
  }

  /** As AWS shows it now; the same where that is nothing new. */
  AgreementItem seen(Agreements.Agreement seen, Instant now) {
    AgreementItem next = of(seen, deal, new Times(seenAt, changedAt));
    return next.equals(this) ? this : of(seen, deal, new Times(seenAt, now));
  }

  AgreementItem forDeal(ForDeal it, Instant now) {
    return new AgreementItem(
        agreementId,
        status,
        offerId,
        productIds,
        acceptor,
        proposer,
        acceptedAt,
        startsAt,
        endsAt,
        amountMinor,
        currency,
        it,
        seenAt,
        now);
  }

  /** Whether what a search shows of it is what we know. */
  boolean isAsIn(Agreements.Agreement summary) {
    return status.equals(summary.status())
        && Objects.equals(offerId, summary.offerId())
        && Objects.equals(endsAt, summary.course().endsAt());
  }

  /** Whether it says that something was sold. */
  boolean isSale() {
    return status.equals("ACTIVE");
  }
}
