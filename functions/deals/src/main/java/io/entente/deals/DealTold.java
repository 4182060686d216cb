package io.entente.deals;

import io.entente.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a deal: the payload of its events. No contact and no other partner in it; under 1
 * kB, so that telling costs two write units. Each event of a deal that time can change notes when
 * it must be looked at next.
 *
 * @param channelManager a user of the vendor's, or a role
 * @param salesRep a user of the vendor's, or a role
 * @param apart that another deal is protected beside it; absent where none is
 * @param part what its partner called the part that is its own; absent where it is not apart
 * @param sale what was sold, as the vendor confirmed it; absent where it is not won
 */
record DealTold(
    String dealId,
    String partnerId,
    DealStatus status,
    String customerName,
    @Nullable String country,
    List<String> products,
    long amountMinor,
    String currency,
    String reasonCode,
    @Nullable Instant protectedUntil,
    String channelManager,
    String salesRep,
    @Nullable Boolean apart,
    @Nullable String part,
    @Nullable Sale sale) {
  private static DealTold of(DealItem deal) {
    DealView view = DealView.of(deal);
    return new DealTold(
        deal.dealId(),
        deal.partnerId(),
        deal.status(),
        view.customerName(),
        view.country(),
        view.products(),
        view.amountMinor(),
        view.currency(),
        view.reasonCode(),
        deal.protection() == null ? null : deal.protection().until(),
        deal.people().channelManager(),
        deal.people().salesRep(),
        deal.isApart() ? true : null,
        deal.isApart() ? part(deal.description().project()) : null,
        deal.status() == DealStatus.WON ? sale(deal) : null);
  }

  private static @Nullable Sale sale(DealItem deal) {
    Closing closing = deal.course().closing();
    return closing == null ? null : closing.sale();
  }

  private static @Nullable String part(@Nullable String project) {
    return project == null ? null : DealView.cut(project);
  }

  /** That it was registered and what was decided. */
  static Event registered(DealItem deal) {
    return event(
        switch (deal.status()) {
          case IN_REVIEW -> "deal.review_requested";
          default -> "deal." + deal.status().name().toLowerCase(Locale.ROOT);
        },
        deal,
        deal.decidedAt());
  }

  static Event event(String type, DealItem deal, Instant at) {
    Event event = Event.of(type, at, of(deal));
    return Timer.next(deal).map(due -> event.dueAt(due.kind(), due.at())).orElse(event);
  }
}
