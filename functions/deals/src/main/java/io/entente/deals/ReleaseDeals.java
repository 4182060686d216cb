package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Listing;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import io.entente.program.recruiting.DealsRule;
import io.entente.program.recruiting.PartingRules;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A partner takes no part any more: its open deals stay or end, as the program says, and who waits
 * behind them hears of it. Each ends in a change of its own, so that whoever is interrupted goes on
 * with those that are left.
 */
final class ReleaseDeals implements Consumer {
  static final String NAME = "releaseDeals";
  private static final int PAGE = 100;
  private static final String REASON = "The partner does not take part in the program any more.";

  /** What can end so: all that is not over. */
  private static final Set<DealStatus> OPEN =
      EnumSet.of(
          DealStatus.APPROVED,
          DealStatus.CONVERTED,
          DealStatus.WAITLISTED,
          DealStatus.IN_REVIEW,
          DealStatus.ACTION_REQUIRED);

  /** What is read of the parting's event. */
  record Parting(String partnerId, String kind, long number) {}

  private final TenantTables tables;
  private final ProgramStore programs;
  private final Clock clock;

  ReleaseDeals(TenantTables tables, ProgramStore programs, Clock clock) {
    this.tables = tables;
    this.programs = programs;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Parting parting = EventItem.told(table, notice, Parting.class).orElseThrow();
    if (!parting.kind.equals("REINSTATED")) {
      List<String> open = open(table, parting.partnerId);
      boolean released = !open.isEmpty() && rule(table, parting) == DealsRule.RELEASE;
      if (released) {
        open.forEach(dealId -> release(table, dealId));
      }
      tell(table, new ReleasedItem(parting.partnerId, parting.number, released ? 0 : open.size()));
    }
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

  /** In both of the partner's lists, however many have ended there. */
  private List<String> open(TenantTable table, String partnerId) {
    var open = new ArrayList<String>();
    for (DealStatus status : List.of(DealStatus.APPROVED, DealStatus.IN_REVIEW)) {
      String list = DealItem.listOf(partnerId, status);
      String place = DealLists.LAST;
      List<Listing.Entry<DealView>> page;
      do {
        page =
            table.list(
                DealView.VIEW, new Listing(Listing.Index.GSI2, list, DealLists.FIRST, place, PAGE));
        page.stream()
            .filter(entry -> OPEN.contains(entry.view().statusAt(clock.instant())))
            .forEach(entry -> open.add(entry.pk().substring("DEAL#".length())));
        place = page.isEmpty() ? place : page.getLast().sk();
      } while (page.size() == PAGE);
    }
    return open;
  }

  private void release(TenantTable table, String dealId) {
    Outcome<String> outcome =
        Attempts.of(
            () -> ended(table, dealId) ? Optional.of(Outcome.done(dealId)) : Optional.empty());
    if (outcome instanceof Outcome.Refused<String>(var problem)) {
      throw new IllegalStateException(problem.detail());
    }
  }

  /** False where somebody was faster. */
  private boolean ended(TenantTable table, String dealId) {
    Instant now = clock.instant();
    Versioned<DealItem> read = DealStore.find(table, dealId).orElseThrow();
    if (!OPEN.contains(read.item().statusAt(now))) {
      return true;
    }
    Ending ending =
        read.item().status().isProtected()
            ? new Ending(DealStatus.REVOKED, "deal.revoked", REASON)
            : new Ending(DealStatus.WITHDRAWN, "deal.withdrawn", REASON);
    return ending
        .taken(new DealCommands.Reading(table, read, now))
        .filter(
            taken ->
                taken instanceof Outcome.Done<DealWrites.Prepared>(var prepared)
                    && prepared.change().commit() instanceof ChangeResult.Committed)
        .isPresent();
  }

  /** Once for each parting. */
  private void tell(TenantTable table, ReleasedItem released) {
    Optional<Versioned<ReleasedItem>> read =
        table.find(ReleasedItem.TYPE, ReleasedItem.key(released.partnerId()));
    if (read.filter(each -> each.item().number() >= released.number()).isPresent()) {
      return;
    }
    Event told = Event.of("deals.released", clock.instant(), released);
    boolean written =
        table.change().aggregate("released", ReleasedItem.TYPE, released, read, told).commit()
            instanceof ChangeResult.Committed;
    if (!written) {
      throw new IllegalStateException("somebody else tells of it; to be tried again");
    }
  }
}
