package io.entente.deals;

import io.entente.platform.items.Hold;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;

/**
 * A deal that is decided again because its customer turned out to be another one's as well.
 *
 * @param change that it is part of
 */
record Correction(Versioned<DealItem> read, Instant now, Change change)
    implements DealWrites.Draft {
  private static final String EVENT = "deal.corrected";

  static Correction of(DealCommands.Reading reading) {
    return new Correction(reading.read(), reading.now(), reading.table().change());
  }

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
    return noted(deal);
  }

  private Change noted(DealItem deal) {
    return change.replace("deal", DealItem.TYPE, deal, read, DealTold.event(EVENT, deal, now));
  }

  /** The deal is at another customer, and holds nothing there. */
  DealWrites.Prepared moved(DealItem moved) {
    return new DealWrites.Prepared(moved, noted(moved));
  }

  /**
   * The deal holds what it held, at another customer.
   *
   * @param there the holds of that customer, as they were read
   */
  DealWrites.Prepared kept(DealItem moved, List<Hold> there) {
    noted(moved);
    moved.description().products().forEach(f -> DealWrites.hold(change, moved, there, f));
    return new DealWrites.Prepared(moved, change);
  }

  /** A hold is given up where it was; its project is nobody's business there any more. */
  static void leave(Change change, Hold hold, Instant now) {
    change.put("left", Hold.TYPE, hold.lapsingAt(now).naming(null), hold.asRead());
  }
}
