package io.entente.crm;

import io.entente.crm.port.Crm;
import io.entente.crm.port.CrmTrouble;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Compares what we wrote with what the CRM says, a few deals each hour and all of them in turn, so
 * that somebody knows if the two drift apart. What is ours to say and reads otherwise is written
 * again; an opportunity that was deleted there is only counted, for that may be what people want.
 */
final class CompareCrm implements Consumer {
  static final String NAME = "compareCrm";

  private static final int SAMPLE = 20;

  private final TenantTables tables;
  private final Crms crms;
  private final Clock clock;

  CompareCrm(TenantTables tables, Crms crms, Clock clock) {
    this.tables = tables;
    this.crms = crms;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Instant now = clock.instant();
    Optional<DriftItem> before = table.get(DriftItem.TYPE, DriftItem.KEY);
    boolean rests = ConnectionStore.health(table).restsAt(now);
    if (!rests && before.filter(drift -> drift.isFreshAt(now)).isEmpty()) {
      ConnectionStore.find(table)
          .flatMap(connection -> compared(table, connection.item(), before))
          .ifPresent(drift -> table.change().put(DriftItem.TYPE, drift).commit());
    }
  }

  /** Empty where the CRM did not answer: whoever writes next finds out what is wrong. */
  private Optional<DriftItem> compared(
      TenantTable table, ConnectionItem connection, Optional<DriftItem> before) {
    var sample = sample(table, before.map(DriftItem::after).orElse(PageCursor.BEGIN));
    String last = sample.size() < SAMPLE ? PageCursor.BEGIN : sample.getLast().sk();
    try {
      Crm crm = crms.enter(connection);
      List<Boolean> same =
          sample.stream()
              .flatMap(entry -> settled(table, entry.view().dealId()).stream())
              .map(written -> isSame(table, crm, written))
              .toList();
      int differing = (int) same.stream().filter(it -> !it).count();
      return Optional.of(new DriftItem(clock.instant(), same.size(), differing, last));
    } catch (CrmTrouble _) {
      return Optional.empty();
    }
  }

  private static List<Listing.Entry<ProtectedDeal.Shown>> sample(TenantTable table, String after) {
    return table.listOldest(
        ProtectedDeal.Shown.VIEW,
        new Listing(Listing.Index.GSI1, ProtectedDeal.LIST, after, PageCursor.END, SAMPLE));
  }

  /** A deal and how it was written. */
  private record Written(ProtectedDeal deal, Versioned<PushItem> push) {}

  /** Nothing of it is on its way. */
  private static Optional<Written> settled(TenantTable table, String dealId) {
    Optional<ProtectedDeal> deal = table.get(ProtectedDeal.TYPE, ProtectedDeal.key(dealId));
    return PushStore.find(table, dealId)
        .filter(push -> push.item().state() == PushState.DONE)
        .filter(push -> push.item().opportunityId() != null)
        .flatMap(push -> deal.map(it -> new Written(it, push)))
        .filter(it -> it.push.item().dealVersion() == it.deal.dealVersion());
  }

  private boolean isSame(TenantTable table, Crm crm, Written written) {
    Optional<Boolean> says = crm.says(Writing.note(written.deal));
    if (says.filter(it -> !it).isPresent()) {
      Instant now = clock.instant();
      PushStore.become(table, Optional.of(written.push), written.push.item().waiting(now, now));
    }
    return says.orElse(false);
  }
}
