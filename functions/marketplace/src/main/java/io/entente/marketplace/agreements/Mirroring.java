package io.entente.marketplace.agreements;

import io.entente.kernel.Outcome;
import io.entente.marketplace.aws.Agreements;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what AWS shows of an agreement, and tells deals of it once its offer's deal is known.
 */
record Mirroring(Offers offers, Clock clock) {
  /** What is told of one. */
  record Told(
      String agreementId,
      String status,
      @Nullable String offerId,
      @Nullable String dealId,
      @Nullable String partnerId,
      @Nullable Long amountMinor,
      @Nullable String currency,
      @Nullable LocalDate on,
      @Nullable String result) {
    static Told of(AgreementItem it) {
      AgreementItem.ForDeal deal = it.deal();
      Instant accepted = it.acceptedAt();
      return new Told(
          it.agreementId(),
          it.status(),
          it.offerId(),
          deal == null ? null : deal.dealId(),
          deal == null ? null : deal.partnerId(),
          it.amountMinor(),
          it.currency(),
          accepted == null ? null : LocalDate.ofInstant(accepted, ZoneOffset.UTC),
          deal == null ? null : deal.result());
    }
  }

  static Optional<Versioned<AgreementItem>> find(TenantTable table, String agreementId) {
    return table.find(AgreementItem.TYPE, AgreementItem.key(agreementId));
  }

  /**
   * Where nothing is otherwise than before, nothing is written. An offer that is adopted at the
   * same moment finds the agreement or is found here.
   */
  void mirror(TenantTable table, Agreements.Agreement seen) {
    require(Attempts.of(() -> mirrored(table, seen)));
    match(table, seen.agreementId());
  }

  /** Where its offer is made for a deal by now, it is that deal's. */
  void match(TenantTable table, String agreementId) {
    require(Attempts.of(() -> matched(table, agreementId)));
  }

  private Optional<Outcome<Boolean>> matched(TenantTable table, String agreementId) {
    Optional<Versioned<AgreementItem>> read =
        find(table, agreementId).filter(before -> before.item().deal() == null);
    return read.map(before -> matched(table, before.item()))
        .filter(next -> next.deal() != null)
        .map(next -> become(table, read, next, type(read, next)))
        .orElseGet(() -> Optional.of(Outcome.done(false)));
  }

  private Optional<Outcome<Boolean>> mirrored(TenantTable table, Agreements.Agreement seen) {
    Optional<Versioned<AgreementItem>> read = find(table, seen.agreementId());
    Instant now = clock.instant();
    AgreementItem next =
        read.map(before -> before.item().seen(seen, now))
            .orElseGet(() -> AgreementItem.first(seen, now));
    AgreementItem matched = matched(table, next);
    boolean isNews = read.filter(before -> before.item().equals(matched)).isEmpty();
    return isNews
        ? become(table, read, matched, type(read, matched))
        : Optional.of(Outcome.done(false));
  }

  private AgreementItem matched(TenantTable table, AgreementItem it) {
    String offerId = it.offerId();
    return it.deal() != null || offerId == null
        ? it
        : offers.dealOf(table, offerId).map(deal -> it.forDeal(deal, clock.instant())).orElse(it);
  }

  /** Sold is what is active and has a deal, the first time that it is both. */
  private static String type(Optional<Versioned<AgreementItem>> read, AgreementItem next) {
    boolean knownAsSale =
        read.filter(before -> before.item().isSale() && before.item().deal() != null).isPresent();
    if (next.isSale() && next.deal() != null && !knownAsSale) {
      return "agreement.sold";
    }
    return read.isEmpty() ? "agreement.accepted" : "agreement.changed";
  }

  /** What deals did with it. */
  void answered(TenantTable table, String agreementId, AgreementItem.ForDeal deal) {
    require(
        Attempts.of(
            () ->
                find(table, agreementId)
                    .filter(read -> isAbout(read.item(), deal))
                    .map(
                        read ->
                            become(
                                table,
                                Optional.of(read),
                                read.item().forDeal(deal, clock.instant()),
                                "agreement.settled"))
                    .orElseGet(() -> Optional.of(Outcome.done(false)))));
  }

  private static boolean isAbout(AgreementItem it, AgreementItem.ForDeal answer) {
    AgreementItem.ForDeal deal = it.deal();
    return deal != null && deal.dealId().equals(answer.dealId()) && !deal.equals(answer);
  }

  private static Optional<Outcome<Boolean>> become(
      TenantTable table, Optional<Versioned<AgreementItem>> read, AgreementItem next, String type) {
    Event told = Event.of(type, next.changedAt(), Told.of(next));
    Change change = table.change().aggregate("agreement", AgreementItem.TYPE, next, read, told);
    String offerId = next.offerId();
    if (offerId != null) {
      change.put(OfferAgreement.TYPE, new OfferAgreement(offerId, next.agreementId()));
    }
    return change.commit() instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }

  private static void require(Outcome<Boolean> outcome) {
    if (outcome instanceof Outcome.Refused<Boolean>(var problem)) {
      throw new IllegalStateException(problem.detail()); // it comes again
    }
  }
}
