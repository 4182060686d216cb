package io.entente.marketplace.agreements;

import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;

/** Notes with an agreement what deals did with it. */
record NoteDealAnswer(TenantTables tables, Mirroring mirroring) implements Consumer {
  static final String NAME = "noteDealAnswer";

  /** What is read of the event. */
  record Seen(
      String agreementId, String dealId, String partnerId, String result, boolean differs) {}

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Seen seen = EventItem.told(table, notice, Seen.class).orElseThrow();
    var deal = new AgreementItem.ForDeal(seen.dealId, seen.partnerId, seen.result, seen.differs);
    mirroring.answered(table, seen.agreementId, deal);
  }
}
