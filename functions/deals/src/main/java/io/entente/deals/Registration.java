package io.entente.deals;

import io.entente.kernel.Fault;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.program.Program;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One partner's registration of one deal, before anything is known about it.
 *
 * @param dealId a function of who asks and of the Idempotency-Key
 * @param description with value, date and contact
 * @param draftId of the draft that it was; it is one no more
 */
record Registration(
    String dealId,
    String partnerId,
    String receivedBy,
    String bodyHash,
    DealDescription description,
    @Nullable String draftId,
    Instant receivedAt)
    implements DealWrites.Draft {

  Decider.Question question() {
    return new Decider.Question(partnerId, description, receivedAt);
  }

  /** What the program and the calendar have against the request itself. */
  List<Fault> faults(Program program) {
    return Asked.faults(program, description, receivedAt);
  }

  @Override
  public DealItem decided(Decided decided, Place place) {
    return new DealItem(
        dealId,
        partnerId,
        decided.status(),
        receivedAt,
        receivedBy,
        bodyHash,
        description,
        Known.of(decided.facts()),
        decided.ruling(),
        decided.at(),
        People.of(decided.assigned()),
        place.customerId(),
        decided.protection(),
        place.arrivals(),
        Course.BEGUN.anew(decided.review()));
  }

  @Override
  public Change begun(TenantTable table, DealItem deal) {
    Change change = table.change().create("deal", DealItem.TYPE, deal, DealTold.registered(deal));
    return draftId == null
        ? change
        : change.remove(DraftItem.TYPE, DraftItem.key(partnerId, draftId));
  }

  /** Where a deal holds or waits; nowhere, if it does neither. */
  record Place(@Nullable String customerId, @Nullable Map<String, Long> arrivals) {
    static final Place NONE = new Place(null, null);
  }
}
