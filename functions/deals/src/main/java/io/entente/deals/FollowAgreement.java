package io.entente.deals;

import io.entente.deals.AgreementAnswer.Result;
import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A buyer has accepted the offer of a deal: the deal is won for what the agreement is worth. Where
 * the deal is over, or another partner's by now, it stays what it is. Whichever it is, it is
 * answered once, for a person to see.
 */
final class FollowAgreement implements Consumer {
  static final String NAME = "followAgreement";

  /** What is read of the event. */
  record Seen(
      String agreementId,
      String dealId,
      String partnerId,
      @Nullable Long amountMinor,
      @Nullable String currency,
      @Nullable LocalDate on) {
    Optional<DealDescription.Value> amount() {
      return amountMinor == null || currency == null
          ? Optional.empty()
          : Optional.of(new DealDescription.Value(amountMinor, currency));
    }
  }

  /** The deal, where there is one, at this moment. */
  private record Looked(
      TenantTable table, Seen seen, Optional<Versioned<DealItem>> deal, Instant now) {
    Optional<DealDescription.Value> said() {
      return deal.flatMap(read -> Optional.ofNullable(read.item().description().estimatedValue()));
    }

    boolean differs() {
      return seen.amount().isPresent() && said().isPresent() && !seen.amount().equals(said());
    }
  }

  private final TenantTables tables;
  private final Clock clock;

  FollowAgreement(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Seen seen = EventItem.told(table, notice, Seen.class).orElseThrow();
    Outcome<Boolean> outcome =
        Attempts.of(
            () ->
                answered(
                    new Looked(table, seen, DealStore.find(table, seen.dealId), clock.instant())));
    if (outcome instanceof Outcome.Refused<Boolean>(var problem)) {
      throw new IllegalStateException(problem.detail()); // it comes again
    }
  }

  /** Empty where somebody was faster. */
  private static Optional<Outcome<Boolean>> answered(Looked looked) {
    Result result = result(looked);
    Change change = result == Result.WON ? won(looked).change() : looked.table.change();
    AgreementAnswer answer = answer(looked, result);
    Event told = Event.of("dealagreement.answered", looked.now, answer);
    ChangeResult written = change.create("answer", AgreementAnswer.TYPE, answer, told).commit();
    boolean answeredBefore = written instanceof ChangeResult.Lost lost && lost.at("answer");
    return written instanceof ChangeResult.Committed || answeredBefore
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }

  private static Result result(Looked looked) {
    if (looked.deal.isEmpty()) {
      return Result.NO_DEAL;
    }
    DealItem deal = looked.deal.get().item();
    if (!deal.partnerId().equals(looked.seen.partnerId)) {
      return Result.OTHER_PARTNER;
    }
    if (deal.status() == DealStatus.WON) {
      return Result.WON_BEFORE;
    }
    if (!Move.CLOSE_WON.isPossible(deal, looked.now)) {
      return Result.NOT_OPEN;
    }
    return amount(looked).isPresent() ? Result.WON : Result.NO_AMOUNT;
  }

  /** What it is worth; where AWS cannot say, as with usage, what the partner expected. */
  private static Optional<DealDescription.Value> amount(Looked looked) {
    return looked.seen.amount().or(looked::said);
  }

  private static DealWrites.Prepared won(Looked looked) {
    Versioned<DealItem> read = looked.deal.orElseThrow();
    var sale = new Sale(amount(looked).orElseThrow(), dayOf(looked));
    DealItem deal = read.item();
    Course closed = deal.course().closed(Closing.won(looked.now, sale));
    var reading = new DealCommands.Reading(looked.table, read, looked.now);
    return DealWrites.plain(reading, deal.with(DealStatus.WON, closed), "deal.won");
  }

  /** AWS's clock may be ahead of ours. */
  private static LocalDate dayOf(Looked looked) {
    LocalDate today = LocalDate.ofInstant(looked.now, ZoneOffset.UTC);
    LocalDate on = Objects.requireNonNullElse(looked.seen.on, today);
    return on.isAfter(today) ? today : on;
  }

  private static AgreementAnswer answer(Looked looked, Result result) {
    Seen seen = looked.seen;
    Optional<DealDescription.Value> said = looked.said();
    DealStatus status = looked.deal.map(read -> read.item().statusAt(looked.now)).orElse(null);
    return new AgreementAnswer(
        seen.agreementId,
        seen.dealId,
        seen.partnerId,
        result,
        result == Result.WON ? DealStatus.WON : status,
        looked.differs(),
        seen.amountMinor,
        seen.currency,
        said.map(DealDescription.Value::amountMinor).orElse(null),
        said.map(DealDescription.Value::currency).orElse(null));
  }
}
