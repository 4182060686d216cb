package io.entente.partners;

import io.entente.kernel.PartnerId;
import io.entente.platform.Consumer;
import io.entente.platform.SideBySide;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Looks at the tiers of some partners under a new version of the program, and notes how far it is;
 * that is what brings it to the next ones. Told twice, it looks at the same partners again, which
 * changes nothing, and is refused the note.
 */
final class ContinueTierRun implements Consumer {
  static final String NAME = "continueTierRun";
  private static final int PAGE = 200;

  private final Tiers tiers;
  private final PartnerStore partners;
  private final Clock clock;

  ContinueTierRun(Tiers tiers, PartnerStore partners, Clock clock) {
    this.tiers = tiers;
    this.partners = partners;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tiers.table();
    Instant now = clock.instant();
    table
        .find(TierRunItem.TYPE, TierRunItem.key(Long.parseLong(notice.aggregateId())))
        .filter(run -> run.version() == notice.version())
        .filter(run -> !run.item().effectiveFrom().isAfter(now))
        .ifPresent(run -> carryOn(table, run, now));
  }

  private void carryOn(TenantTable table, Versioned<TierRunItem> run, Instant now) {
    List<String> page =
        partners.inState(run.item().list(), run.item().last(), PAGE).stream()
            .map(ListPartners.Summary::partnerId)
            .toList();
    SideBySide.map(page, this::evaluate);
    TierRunItem after = run.item().after(page, PAGE);
    Event event = Event.of(after.state().event(), now, TierRun.of(after));
    if (table.change().replace("run", TierRunItem.TYPE, after, run, event).commit()
        instanceof ChangeResult.Raced) {
      throw new IllegalStateException("somebody else writes how far it is; to be tried again");
    }
  }

  private String evaluate(String partner) {
    tiers.evaluate(new PartnerId(partner), UnaryOperator.identity());
    return partner;
  }
}
