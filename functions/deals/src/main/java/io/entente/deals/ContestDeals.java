package io.entente.deals;

import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.Hold;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the vendor's own people open an opportunity where a deal holds: the deal keeps what it
 * holds, its partner is told that it is contested, and the vendor with which opportunity. Once,
 * whatever becomes of the opportunity later.
 */
final class ContestDeals implements Consumer {
  static final String NAME = "contestDeals";

  /** What is read of an opportunity's event. */
  record Changed(
      @Nullable String customerId,
      String opportunityId,
      boolean open,
      String owner,
      @Nullable List<String> productFamilies) {

    private boolean isAgainst(Hold hold) {
      return productFamilies != null && productFamilies.contains(hold.family());
    }

    private Optional<String> competesAt() {
      return open && owner.equals("direct") ? Optional.ofNullable(customerId) : Optional.empty();
    }
  }

  /** What the vendor is told. */
  record Told(
      String dealId,
      String partnerId,
      String customerId,
      String opportunityId,
      String channelManager) {}

  private final TenantTables tables;
  private final Clock clock;

  ContestDeals(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Changed changed = EventItem.told(table, notice, Changed.class).orElseThrow();
    changed
        .competesAt()
        .ifPresent(
            customer ->
                held(table, customer, changed).forEach(deal -> contest(table, deal, changed)));
  }

  private Stream<String> held(TenantTable table, String customer, Changed changed) {
    Instant now = clock.instant();
    return DealStore.lineOfRoot(table, customer).holds().stream()
        .filter(hold -> hold.liveAt(now) && changed.isAgainst(hold))
        .map(Hold::dealId)
        .distinct();
  }

  private void contest(TenantTable table, String dealId, Changed changed) {
    var reading =
        new DealCommands.Reading(
            table, DealStore.find(table, dealId).orElseThrow(), clock.instant());
    DealItem deal = reading.read().item();
    boolean isItsOwn = changed.opportunityId.equals(deal.course().opportunityId());
    if (deal.status().isProtected() && !isItsOwn) {
      contest(reading, changed);
    }
  }

  private static void contest(DealCommands.Reading reading, Changed changed) {
    DealItem deal = reading.read().item();
    var contest = new ContestItem(deal.dealId(), changed.opportunityId, reading.now());
    ChangeResult result =
        DealWrites.plain(reading, deal, "deal.contested")
            .change()
            .create("contest", ContestItem.TYPE, contest, begun(deal, contest))
            .commit();
    boolean again =
        result instanceof ChangeResult.Raced
            || (result instanceof ChangeResult.Lost lost && !lost.at("contest"));
    if (again) {
      throw new IllegalStateException("the deal changed while it was contested");
    }
  }

  private static Event begun(DealItem deal, ContestItem contest) {
    return Event.of(
        "contest.begun",
        contest.at(),
        new Told(
            deal.dealId(),
            deal.partnerId(),
            Objects.requireNonNull(deal.customerId()),
            contest.opportunityId(),
            deal.people().channelManager()));
  }
}
