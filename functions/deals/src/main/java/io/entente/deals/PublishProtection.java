package io.entente.deals;

import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;

/**
 * Publishes what the vendor's own systems may know of a deal that is or was protected. It goes by
 * the deal as it stands, so that notices may come late or twice, and nobody waits for it who
 * registers.
 */
record PublishProtection(TenantTables tables, Clock clock) implements Consumer {
  static final String NAME = "publishProtection";

  /** What is told of it. */
  record Published(String dealId, String status, long dealVersion) {}

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    DealStore.find(table, notice.aggregateId())
        .flatMap(PublishProtection::published)
        .ifPresent(deal -> publish(table, deal));
  }

  private void publish(TenantTable table, ProtectedDeal deal) {
    Optional<Versioned<ProtectedDeal>> read =
        table.find(ProtectedDeal.TYPE, ProtectedDeal.key(deal.dealId()));
    if (read.filter(before -> before.item().dealVersion() >= deal.dealVersion()).isPresent()) {
      return;
    }
    var told = new Published(deal.dealId(), deal.status(), deal.dealVersion());
    ChangeResult result =
        table
            .change()
            .aggregate(
                "protection",
                ProtectedDeal.TYPE,
                deal,
                read,
                Event.of("protection.published", clock.instant(), told))
            .commit();
    if (!(result instanceof ChangeResult.Committed)) {
      throw new IllegalStateException("the deal was published by another"); // looked at again
    }
  }

  /** Empty where it never was protected, or lacks what an opportunity needs. */
  private static Optional<ProtectedDeal> published(Versioned<DealItem> read) {
    DealItem deal = read.item();
    DealDescription said = deal.description();
    var value = said.estimatedValue();
    var closeOn = said.expectedCloseDate();
    if (deal.protection() == null
        || deal.customerId() == null
        || value == null
        || closeOn == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ProtectedDeal(
            deal.dealId(),
            read.version(),
            deal.status().name(),
            deal.partnerId(),
            deal.customerId(),
            customer(said.endCustomer()),
            said.products(),
            value.amountMinor(),
            value.currency(),
            closeOn,
            Boolean.TRUE.equals(said.coSell()) || "coSell".equals(said.motion()),
            deal.people().channelManager(),
            deal.people().salesRep(),
            deal.protection().until(),
            deal.course().opportunityId()));
  }

  private static ProtectedDeal.Customer customer(DealDescription.EndCustomer said) {
    return new ProtectedDeal.Customer(said.legalName(), said.country(), said.website());
  }
}
