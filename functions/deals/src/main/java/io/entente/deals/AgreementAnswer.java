package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * What a deal made of a purchase agreement at a marketplace: given once.
 *
 * @param partnerId whose deal it was when the offer was made
 * @param status what the deal is now; absent where there is none
 * @param differs whether it is worth something else than the deal was said to be
 */
record AgreementAnswer(
    @Stored(DataClass.BUSINESS) String agreementId,
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) Result result,
    @Stored(DataClass.BUSINESS) @Nullable DealStatus status,
    @Stored(DataClass.BUSINESS) boolean differs,
    @Stored(DataClass.BUSINESS) @Nullable Long amountMinor,
    @Stored(DataClass.BUSINESS) @Nullable String currency,
    @Stored(DataClass.BUSINESS) @Nullable Long saidMinor,
    @Stored(DataClass.BUSINESS) @Nullable String saidCurrency) {

  /** The contract's {@code AgreementResult}. */
  enum Result {
    WON,
    WON_BEFORE,
    NOT_OPEN,
    OTHER_PARTNER,
    NO_DEAL,
    NO_AMOUNT
  }

  static final ItemType<AgreementAnswer> TYPE =
      ItemType.named("agreement_answer", 1, "deals")
          .holding(AgreementAnswer.class, it -> key(it.agreementId, it.dealId));

  static ItemKey key(String agreementId, String dealId) {
    return new ItemKey("DEALAGREEMENT#%s#%s".formatted(agreementId, dealId), "ANSWER");
  }
}
