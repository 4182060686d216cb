package io.entente.deals;

import io.entente.platform.events.EventItem;
import io.entente.platform.items.Hold;
import io.entente.platform.table.Change;
import io.entente.platform.table.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where else a deal's contact is named: in what its history shows of texts that name it, in its
 * partner's drafts, and in the project by which its holds are known. Nowhere else: keys, index,
 * lists, mails and deliveries are made of the company or of the deal without its contact, and of a
 * request only the hash of the whole body is kept.
 */
record ContactTraces(DealCommands.Reading reading, Erasure erasure) {
  private static final int MOST_EVENTS = 10_000;

  /** The writes that remove them. */
  List<Consumer<Change>> all() {
    var writes = new ArrayList<Consumer<Change>>();
    histories().forEach(event -> writes.add(change -> change.withheld(event)));
    drafts().forEach(draft -> writes.add(change -> change.put(DraftItem.TYPE, draft)));
    holds().forEach(hold -> writes.add(change -> put(change, hold)));
    return writes;
  }

  private DealItem deal() {
    return reading.read().item();
  }

  private List<EventItem> histories() {
    return DealStore.events(reading.table(), deal().dealId(), 1, MOST_EVENTS).stream()
        .filter(event -> event.cause().changes().stream().anyMatch(this::names))
        .map(event -> event.showing(event.cause().changes().stream().map(this::shown).toList()))
        .toList();
  }

  /** What is shown of a change is cut: it may end within a name. */
  private boolean names(FieldChange change) {
    return erasure.isIn(change.before())
        || erasure.isIn(change.after())
        || erasure.mayEndIn(change.before())
        || erasure.mayEndIn(change.after());
  }

  private FieldChange shown(FieldChange change) {
    return names(change) ? new FieldChange(change.field(), null, null, true) : change;
  }

  private List<DraftItem> drafts() {
    return ListDrafts.of(reading.table(), deal().partnerId()).stream()
        .filter(draft -> erasure.isIn(draft.said()))
        .map(draft -> draft.saying(erasure.without(draft.said())))
        .toList();
  }

  /** Also those that it gave up, where it stands or stood under a name of its own. */
  private List<Hold> holds() {
    return Stream.of(deal().ownCustomer(), Objects.requireNonNullElse(deal().customerId(), ""))
        .filter(customer -> !customer.isEmpty() && erasure.isIn(deal().description().project()))
        .distinct()
        .flatMap(customer -> DealStore.line(reading.table(), customer).holds().stream())
        .filter(hold -> hold.dealId().equals(deal().dealId()))
        .toList();
  }

  private void put(Change change, Hold hold) {
    Hold named = hold.naming(erasure.orAbsent(hold.project()));
    change.put("hold", Hold.TYPE, named, hold.asRead());
  }
}
