package io.entente.marketplace;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person says of an offer; all else is filled in. The contract's {@code OfferTerms}. */
record OfferTerms(
    @Nullable String template,
    @Nullable String productFamily,
    @Nullable String dimension,
    @Nullable List<String> buyerAccounts,
    @Nullable String name,
    @Nullable String description,
    @Nullable Amount amount,
    @Nullable String amountReason,
    @Nullable Long months,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable LocalDate availableUntil,
    @Nullable List<Instalment> schedule,
    @Nullable String replaces) {
  /** Nothing is said. */
  static final OfferTerms NONE =
      new OfferTerms(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** The contract's {@code Money}. */
  record Amount(long amountMinor, String currency) {}

  boolean hasDays() {
    return startsOn != null || endsOn != null;
  }
}
