package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Money;
import io.entente.kernel.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All terms of an offer, as they are sent.
 *
 * @param productId absent where nobody has said which product the family is
 * @param months absent where days are said instead
 * @param schedule empty where all is charged at once
 * @param replaces the agreement that this one takes the place of
 */
record Terms(
    @Stored(DataClass.BUSINESS) @Nullable String template,
    @Stored(DataClass.BUSINESS) String productFamily,
    @Stored(DataClass.BUSINESS) @Nullable String productId,
    @Stored(DataClass.BUSINESS) @Nullable String dimension,
    @Stored(DataClass.BUSINESS) List<String> buyerAccounts,
    @Stored(DataClass.BUSINESS) String name,
    @Stored(DataClass.BUSINESS) String description,
    @Stored(DataClass.BUSINESS) long amountMinor,
    @Stored(DataClass.BUSINESS) String currency,
    @Stored(DataClass.BUSINESS) @Nullable String amountReason,
    @Stored(DataClass.BUSINESS) @Nullable Long months,
    @Stored(DataClass.BUSINESS) @Nullable LocalDate startsOn,
    @Stored(DataClass.BUSINESS) @Nullable LocalDate endsOn,
    @Stored(DataClass.BUSINESS) LocalDate availableUntil,
    @Stored(DataClass.BUSINESS) List<Instalment> schedule,
    @Stored(DataClass.BUSINESS) @Nullable LegalTerms legal,
    @Stored(DataClass.BUSINESS) @Nullable String refundPolicy,
    @Stored(DataClass.BUSINESS) @Nullable String replaces) {
  Terms {
    buyerAccounts = List.copyOf(buyerAccounts);
    schedule = List.copyOf(schedule);
  }

  boolean isReplacement() {
    return replaces != null;
  }

  /** When the agreement ends if it is accepted on that day. */
  LocalDate endIfAcceptedOn(LocalDate day) {
    if (endsOn != null) {
      return endsOn;
    }
    return day.plusMonths(months == null ? 0 : months);
  }

  /** As AWS wants money: a text in whole units, with no more decimals than the currency has. */
  String major(long minor) {
    int digits = Math.max(0, Money.of(minor, currency).currency().getDefaultFractionDigits());
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }

  Terms availableUntil(LocalDate day) {
    return new Terms(
        template,
        productFamily,
        productId,
        dimension,
        buyerAccounts,
        name,
        description,
        amountMinor,
        currency,
        amountReason,
        months,
        startsOn,
        endsOn,
        day,
        schedule,
        legal,
        refundPolicy,
        replaces);
  }
}
