package io.entente.deals;

import io.entente.platform.events.Event;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Change;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The next version of a deal that is decided again as a whole: it keeps its numbers where it still
 * waits for the same customer, and gives up the places that it has no more.
 *
 * @param anew what the decision makes of the deal
 * @param told what is told of it
 */
record Redecided(DealCommands.Reading reading, Anew anew, Function<DealItem, Event> told)
    implements DealWrites.Draft {
  /** A deal by another decision, in another place. */
  interface Anew {
    DealItem of(Decided decided, Registration.Place place);
  }

  @Override
  public String dealId() {
    return before().dealId();
  }

  @Override
  public Map<String, Long> arrivals(String customerId) {
    DealItem before = before();
    return customerId.equals(before.customerId()) && before.arrivals() != null
        ? before.arrivals()
        : Map.of();
  }

  /** While a person looks at it, it keeps its place in line. */
  @Override
  public DealItem decided(Decided decided, Registration.Place place) {
    DealItem before = before();
    boolean keepsPlace =
        decided.status() == DealStatus.IN_REVIEW && place.equals(Registration.Place.NONE);
    return anew.of(
        decided,
        keepsPlace ? new Registration.Place(before.customerId(), before.arrivals()) : place);
  }

  @Override
  public Change begun(TenantTable table, DealItem deal) {
    Change change =
        table.change().replace("deal", DealItem.TYPE, deal, reading.read(), told.apply(deal));
    if (deal.status() == DealStatus.IN_REVIEW) {
      deal.entries().forEach(entry -> change.put(WaitingItem.TYPE, entry));
    } else {
      left(before(), deal).forEach(entry -> change.remove(WaitingItem.TYPE, entry.key()));
    }
    return change;
  }

  private DealItem before() {
    return reading.read().item();
  }

  /** Places that it had and has no more. */
  private static List<WaitingItem> left(DealItem before, DealItem after) {
    List<ItemKey> kept = after.entries().stream().map(WaitingItem::key).toList();
    return before.entries().stream().filter(entry -> !kept.contains(entry.key())).toList();
  }
}
