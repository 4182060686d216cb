package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.View;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a deal; at most 500 bytes.
 *
 * @param until it is protected, for how long it is its turn, or when it must be decided; absent
 *     where it is none of these
 * @param owner who decides it, while a person has to
 */
record DealView(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) DealStatus status,
    @Stored(DataClass.BUSINESS) String customerName,
    @Stored(DataClass.BUSINESS) @Nullable String country,
    @Stored(DataClass.BUSINESS) List<String> products,
    @Stored(DataClass.BUSINESS) long amountMinor,
    @Stored(DataClass.BUSINESS) String currency,
    @Stored(DataClass.BUSINESS) String reasonCode,
    @Stored(DataClass.BUSINESS) @Nullable Instant until,
    @Stored(DataClass.BUSINESS) @Nullable String owner) {
  static final View<DealView> VIEW = View.of(DealView.class);
  private static final int LONGEST_NAME = 60;

  static DealView of(DealItem deal) {
    var customer = deal.description().endCustomer();
    var value = Objects.requireNonNull(deal.description().estimatedValue());
    return new DealView(
        deal.partnerId(),
        deal.status(),
        cut(customer.legalName()),
        customer.country(),
        deal.description().products(),
        value.amountMinor(),
        value.currency(),
        deal.ruling().reason().name(),
        until(deal),
        deal.course().review() == null ? null : deal.course().review().owner());
  }

  private static @Nullable Instant until(DealItem deal) {
    Turn turn = deal.course().turn();
    ReviewClock review = deal.course().review();
    if (deal.protection() != null) {
      return deal.protection().until();
    }
    return turn != null ? turn.until() : review == null ? null : review.dueAt();
  }

  /** Not through the middle of a character. */
  static String cut(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    boolean splits = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 2));
    return name.substring(0, splits ? LONGEST_NAME - 2 : LONGEST_NAME - 1) + "…";
  }

  DealStatus statusAt(Instant now) {
    boolean lapsed = until != null && !until.isAfter(now);
    return status.lapses() && lapsed ? DealStatus.EXPIRED : status;
  }
}
