package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import io.entente.program.recruiting.DealsRule;
import io.entente.program.recruiting.PartingRules;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A partner takes no part any more: its open deals go to the partner that was named, as far as the
 * rules give them to it; the others stay or end, as the program says, and who waits behind them
 * hears of it. Each goes in a change of its own, so that whoever is interrupted goes on with those
 * that are left.
 */
final class ReleaseDeals implements Consumer {
  static final String NAME = "releaseDeals";
  private static final Set<String> KINDS = Set.of("SUSPENDED", "TERMINATED");
  private static final String REASON = "The partner does not take part in the program any more.";

  /** What can end so: all that is not over. */
  private static final Set<DealStatus> OPEN =
      EnumSet.of(
          DealStatus.APPROVED,
          DealStatus.CONVERTED,
          DealStatus.WAITLISTED,
          DealStatus.IN_REVIEW,
          DealStatus.ACTION_REQUIRED);

  /**
   * What is read of the parting's event.
   *
   * @param dealsTo who takes over what the rules let it; absent where nobody does
   */
  record Parting(String partnerId, String kind, long number, @Nullable String dealsTo) {}

  private final TenantTables tables;
  private final ProgramStore programs;
  private final HandOver handOver;
  private final Clock clock;

  ReleaseDeals(TenantTables tables, ProgramStore programs, Decider decider, Clock clock) {
    this.tables = tables;
    this.programs = programs;
    this.handOver = new HandOver(decider);
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Parting parting = EventItem.told(table, notice, Parting.class).orElseThrow();
    if (KINDS.contains(parting.kind)) {
      var deals = new PartnersDeals(table, parting.partnerId);
      List<String> open = deals.those(view -> OPEN.contains(view.statusAt(clock.instant())));
      var leaving = new Leaving(table, parting, !open.isEmpty() && isReleased(table, parting));
      long left = open.stream().filter(dealId -> !isGone(leaving, dealId)).count();
      deals.tell(parting.number, left, clock.instant());
    }
  }

  private record Leaving(TenantTable table, Parting parting, boolean released) {}

  private boolean isReleased(TenantTable table, Parting parting) {
    return rule(table, parting) == DealsRule.RELEASE;
  }

  private DealsRule rule(TenantTable table, Parting parting) {
    PartingRules rules =
        programs
            .inForce(table, table.read(List.of(ProgramInForce.KEY)), clock.instant())
            .program()
            .recruitment()
            .whenParting();
    return parting.kind.equals("SUSPENDED") ? rules.suspended() : rules.terminated();
  }

  /** Whether the deal is open and the partner's no more, once it was looked at. */
  private boolean isGone(Leaving leaving, String dealId) {
    Outcome<Boolean> outcome = Attempts.of(() -> attempt(leaving, dealId).map(Outcome::done));
    return switch (outcome) {
      case Outcome.Done<Boolean>(Boolean gone) -> gone;
      case Outcome.Refused<Boolean>(var problem) ->
          throw new IllegalStateException(problem.detail());
    };
  }

  /** Empty where somebody was faster. */
  private Optional<Boolean> attempt(Leaving leaving, String dealId) {
    Instant now = clock.instant();
    Versioned<DealItem> read = DealStore.find(leaving.table, dealId).orElseThrow();
    boolean isOpen = OPEN.contains(read.item().statusAt(now));
    if (!isOpen || !read.item().partnerId().equals(leaving.parting.partnerId)) {
      return Optional.of(true);
    }
    var reading = new DealCommands.Reading(leaving.table, read, now);
    String heir = leaving.parting.dealsTo;
    Optional<Decider.Answer> given =
        heir == null ? Optional.empty() : handOver.decided(reading, heir);
    if (heir != null && given.isPresent()) {
      return committed(HandOver.to(heir, reading, given.get()));
    }
    return leaving.released ? committed(ended(reading)) : Optional.of(false);
  }

  private static Optional<DealWrites.Prepared> ended(DealCommands.Reading reading) {
    Ending ending =
        reading.read().item().status().isProtected()
            ? new Ending(DealStatus.REVOKED, "deal.revoked", REASON)
            : new Ending(DealStatus.WITHDRAWN, "deal.withdrawn", REASON);
    return ending
        .taken(reading)
        .flatMap(
            taken ->
                taken instanceof Outcome.Done<DealWrites.Prepared>(var prepared)
                    ? Optional.of(prepared)
                    : Optional.empty());
  }

  private static Optional<Boolean> committed(Optional<DealWrites.Prepared> prepared) {
    return prepared
        .filter(each -> each.change().commit() instanceof ChangeResult.Committed)
        .map(_ -> true);
  }
}
