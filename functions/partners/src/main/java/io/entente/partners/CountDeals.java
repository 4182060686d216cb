package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.partners.performance.DealCountItem;
import io.entente.partners.performance.DealEvent;
import io.entente.partners.performance.PerformanceItem;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something happened to a deal: what its partner's deals have come to is counted on, and the
 * partner's journey goes on with it. The counts are exact whatever comes late, twice or first; a
 * journey is looked at each time, so that nothing is lost between the two.
 */
final class CountDeals implements Consumer {
  static final String NAME = "countDeals";

  private final TenantTables tables;
  private final Journeys journeys;

  CountDeals(TenantTables tables, Journeys journeys) {
    this.tables = tables;
    this.journeys = journeys;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    DealEvent event = DealEvent.of(table, notice);
    if (Attempts.of(() -> counted(table, event)) instanceof Outcome.Refused<DealEvent>(var why)) {
      throw new IllegalStateException(why.detail());
    }
    journeys.advance(new PartnerId(event.partnerId()));
  }

  private static Optional<Outcome<DealEvent>> counted(TenantTable table, DealEvent event) {
    var step = Step.of(table.get(DealCountItem.TYPE, DealCountItem.key(event.dealId())), event);
    Change change = table.change();
    if (step.isNews()) {
      long revision = step.after.revision();
      change.put("deal", DealCountItem.TYPE, step.after.written(), isStill(revision));
    }
    for (String partner : step.partners()) {
      add(change, performance(table, partner), step);
    }
    return change.commitsWhole() ? Optional.of(Outcome.done(event)) : Optional.empty();
  }

  private static void add(Change change, PerformanceItem before, Step step) {
    PerformanceItem after = step.applied(before);
    if (!after.equals(before)) {
      change.put(
          before.partnerId(), PerformanceItem.TYPE, after.written(), isStill(before.revision()));
    }
  }

  private static PerformanceItem performance(TenantTable table, String partner) {
    return table
        .get(PerformanceItem.TYPE, PerformanceItem.key(new PartnerId(partner)))
        .orElseGet(() -> PerformanceItem.none(partner));
  }

  private static Condition isStill(long revision) {
    return revision == 0 ? Condition.ABSENT : Condition.equal("revision", revision);
  }

  /**
   * What one event makes of what is known of a deal.
   *
   * @param before empty where nothing is
   */
  private record Step(Optional<DealCountItem> before, DealCountItem after, DealEvent event) {
    static Step of(Optional<DealCountItem> before, DealEvent event) {
      DealCountItem after =
          before.map(count -> count.and(event)).orElseGet(() -> DealCountItem.of(event));
      return new Step(before, after, event);
    }

    boolean isNews() {
      return before.filter(after::equals).isEmpty();
    }

    /** Whose deal it was, whose it is, and whose it was when that happened. */
    Set<String> partners() {
      var partners = new TreeSet<String>();
      before.map(DealCountItem::partnerId).ifPresent(partners::add);
      partners.add(after.partnerId());
      partners.add(event.partnerId());
      return partners;
    }

    PerformanceItem applied(PerformanceItem known) {
      String partner = known.partnerId();
      PerformanceItem rest =
          before
              .filter(deal -> isNews() && deal.partnerId().equals(partner))
              .map(known::without)
              .orElse(known);
      PerformanceItem counted =
          isNews() && after.partnerId().equals(partner) ? rest.with(after) : rest;
      return event.partnerId().equals(partner) ? counted.told(event) : counted;
    }
  }
}
