package io.entente.deals;

import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;

/** A deal that is decided again because its customer turned out to be another one's as well. */
record Correction(Versioned<DealItem> read, Instant now) implements DealWrites.Draft {
  static final String EVENT = "deal.corrected";

  @Override
  public String dealId() {
    return read.item().dealId();
  }

  @Override
  public DealItem decided(Decided decided, Registration.Place place) {
    return read.item().revised(read.item().description(), decided, place);
  }

  @Override
  public Change begun(TenantTable table, DealItem deal) {
    return table
        .change()
        .replace("deal", DealItem.TYPE, deal, read, DealTold.event(EVENT, deal, now));
  }
}
