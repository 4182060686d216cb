package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor's people do in the CRM to a deal's opportunity moves the deal: a stage that it
 * never had is verified progress, won and lost close it. Where the deal allows that no more, it
 * stays what it is.
 */
final class FollowSale implements Consumer {
  static final String NAME = "followSale";

  private static final int MOST_STEPS = 50;

  /** What is read of the event. */
  record Seen(
      @Nullable String dealId,
      String state,
      String stage,
      boolean raised,
      @Nullable Long amountMinor,
      @Nullable String currency,
      LocalDate on) {}

  private final TenantTables tables;
  private final Extension extension;
  private final Clock clock;

  FollowSale(TenantTables tables, Extension extension, Clock clock) {
    this.tables = tables;
    this.extension = extension;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Seen seen = EventItem.told(table, notice, Seen.class).orElseThrow();
    String dealId = seen.dealId;
    if (dealId == null) {
      return; // their own
    }
    Outcome<Boolean> outcome =
        Attempts.of(() -> followed(table, new Following(dealId, seen, notice)));
    if (outcome instanceof Outcome.Refused<Boolean>(var problem)) {
      throw new IllegalStateException(problem.detail()); // it comes again
    }
  }

  private record Following(String dealId, Seen seen, Notice notice) {}

  /** Empty where somebody was faster. */
  private Optional<Outcome<Boolean>> followed(TenantTable table, Following following) {
    var read = DealStore.find(table, following.dealId);
    if (read.isEmpty()) {
      return Optional.of(Outcome.done(false)); // an id that somebody typed there
    }
    Instant now = clock.instant();
    var reading = new DealCommands.Reading(table, read.get(), now);
    Optional<DealWrites.Prepared> prepared = prepared(reading, following.seen);
    if (prepared.isEmpty()) {
      return Optional.of(Outcome.done(false));
    }
    ChangeResult result = prepared.get().change().once(NAME, following.notice.id(), now).commit();
    boolean seenBefore = result instanceof ChangeResult.Lost lost && lost.at("seen");
    return result instanceof ChangeResult.Committed || seenBefore
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }

  private Optional<DealWrites.Prepared> prepared(DealCommands.Reading reading, Seen seen) {
    return switch (seen.state) {
      case "WON" -> possible(Move.CLOSE_WON, reading) ? won(reading, seen) : Optional.empty();
      case "LOST" -> possible(Move.CLOSE_LOST, reading) ? lost(reading) : Optional.empty();
      default ->
          seen.raised && possible(Move.RECORD_PROGRESS, reading)
              ? progressed(reading, seen)
              : Optional.empty();
    };
  }

  private static boolean possible(Move move, DealCommands.Reading reading) {
    return move.isPossible(reading.read().item(), reading.now());
  }

  private static Optional<DealWrites.Prepared> won(DealCommands.Reading reading, Seen seen) {
    DealItem deal = reading.read().item();
    return amount(deal.description(), seen)
        .map(amount -> Closing.won(reading.now(), new Sale(amount, dayOf(reading, seen))))
        .map(closing -> deal.with(DealStatus.WON, deal.course().closed(closing)))
        .map(won -> DealWrites.plain(reading, won, "deal.won"));
  }

  /** For what it was closed there; where nobody said, for what the partner expected. */
  private static Optional<DealDescription.Value> amount(DealDescription said, Seen seen) {
    Long minor = seen.amountMinor;
    String currency = seen.currency;
    return minor == null || currency == null
        ? Optional.ofNullable(said.estimatedValue())
        : Optional.of(new DealDescription.Value(minor, currency));
  }

  /** The CRM's clock may be ahead of ours. */
  private static LocalDate dayOf(DealCommands.Reading reading, Seen seen) {
    LocalDate today = LocalDate.ofInstant(reading.now(), ZoneOffset.UTC);
    return seen.on.isAfter(today) ? today : seen.on;
  }

  private static Optional<DealWrites.Prepared> lost(DealCommands.Reading reading) {
    String reason = "The vendor's people closed the opportunity as lost.";
    return new Ending(DealStatus.LOST, "deal.lost", reason)
        .taken(reading)
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<DealWrites.Prepared>(var prepared) -> prepared;
                  case Outcome.Refused<DealWrites.Prepared>(var problem) ->
                      throw new IllegalStateException(problem.detail());
                });
  }

  private Optional<DealWrites.Prepared> progressed(DealCommands.Reading reading, Seen seen) {
    Course course = reading.read().item().course();
    var steps = new ArrayList<>(course.steps());
    if (steps.size() >= MOST_STEPS) {
      return Optional.empty();
    }
    steps.add(
        new Progress(
            steps.size() + 1L,
            dayOf(reading, seen),
            "stageUp",
            "Stage in the CRM: " + seen.stage,
            reading.now(),
            true));
    return Optional.of(
        extension.of(reading, course.with(steps), "deal.progress_verified", Protected::verified));
  }
}
