package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.DerivedId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.program.Ruling;
import io.entente.program.facts.Facts;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registered deal as it is stored: what was said, what was known, what was decided.
 *
 * @param bodyHash SHA-256 of the request that registered it: a retry is told from another request
 * @param customerId whose scope it holds or waits for; absent where it does neither
 * @param arrivals its number in the line of each family it waits for; absent where it does not wait
 * @param closing where somebody ended it before its time
 * @param progress the steps recorded with the end customer; absent before the first
 * @param known on which the latest decision rests, with what was said
 */
record DealItem(
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) DealStatus status,
    @Stored(DataClass.BUSINESS) Instant receivedAt,
    @Stored(DataClass.BUSINESS) String receivedBy,
    @Stored(DataClass.BUSINESS) String bodyHash,
    @Stored(DataClass.BUSINESS) DealDescription description,
    @Stored(DataClass.BUSINESS) Known known,
    @Stored(DataClass.BUSINESS) Ruling ruling,
    @Stored(DataClass.BUSINESS) Instant decidedAt,
    @Stored(DataClass.BUSINESS) @Nullable String customerId,
    @Stored(DataClass.BUSINESS) @Nullable Span protection,
    @Stored(DataClass.BUSINESS) @Nullable Map<String, Long> arrivals,
    @Stored(DataClass.BUSINESS) @Nullable Closing closing,
    @Stored(DataClass.BUSINESS) @Nullable List<Progress> progress) {

  /** From an instant to another, the second excluded. */
  record Span(
      @Stored(DataClass.BUSINESS) Instant from, @Stored(DataClass.BUSINESS) Instant until) {}

  static final ItemType<DealItem> TYPE =
      ItemType.named("deal", 1, "deals")
          .holding(DealItem.class, deal -> key(deal.dealId))
          .first(d -> Optional.of(new IndexKey(list(d.status), d.position())))
          .second(d -> Optional.of(new IndexKey(listOf(d.partnerId), d.position())))
          .view(DealView.VIEW, DealView::of);

  static ItemKey key(String dealId) {
    return new ItemKey("DEAL#" + dealId, "DEAL");
  }

  static String list(DealStatus status) {
    return "DEALS#" + status;
  }

  static String listOf(String partnerId) {
    return "PARTNER#%s#DEALS".formatted(partnerId);
  }

  private String position() {
    return Timestamps.text(receivedAt) + "#" + dealId;
  }

  /** What it is now, whatever a sweeper has or has not done. */
  DealStatus statusAt(Instant now) {
    boolean lapsed = protection != null && !protection.until.isAfter(now);
    return status == DealStatus.APPROVED && lapsed ? DealStatus.EXPIRED : status;
  }

  /** The facts of the latest decision, all of them. */
  Facts facts() {
    return new FactsOf(description, partnerId, decidedAt).with(known);
  }

  /** The id of the customer that it brings, if nobody knew that company before. */
  String ownCustomer() {
    return DerivedId.of("cus", dealId);
  }

  boolean broughtItsCustomer() {
    return ownCustomer().equals(customerId);
  }

  boolean waits() {
    return status == DealStatus.WAITLISTED;
  }

  /** Its places in line. */
  List<WaitingItem> entries() {
    if (customerId == null || arrivals == null) {
      return List.of();
    }
    return arrivals.entrySet().stream().map(arrival -> entry(customerId, arrival)).toList();
  }

  private WaitingItem entry(String customer, Map.Entry<String, Long> arrival) {
    return new WaitingItem(
        customer,
        arrival.getKey(),
        arrival.getValue(),
        dealId,
        partnerId,
        description.products(),
        receivedAt);
  }

  /** The number that it shows: of its only line, or the highest. */
  @Nullable Long lastArrival() {
    return arrivals == null || arrivals.isEmpty() ? null : Collections.max(arrivals.values());
  }

  DealItem expired() {
    return after(DealStatus.EXPIRED, null);
  }

  /** Ended by a person: it neither holds nor waits any more. */
  DealItem ended(DealStatus how, Closing end) {
    return after(how, end);
  }

  private DealItem after(DealStatus how, @Nullable Closing end) {
    return new DealItem(
        dealId,
        partnerId,
        how,
        receivedAt,
        receivedBy,
        bodyHash,
        description,
        known,
        ruling,
        decidedAt,
        customerId,
        protection == null || end == null ? protection : new Span(protection.from, end.at()),
        null,
        end,
        progress);
  }

  /** The steps recorded with the end customer, the first first. */
  List<Progress> steps() {
    return progress == null ? List.of() : progress;
  }

  /** The same deal with these steps, protected for that long. */
  DealItem progressed(List<Progress> steps, Span span) {
    return new DealItem(
        dealId,
        partnerId,
        status,
        receivedAt,
        receivedBy,
        bodyHash,
        description,
        known,
        ruling,
        decidedAt,
        customerId,
        span,
        arrivals,
        closing,
        steps);
  }

  /** The same deal, decided again when its turn came. */
  DealItem decided(Decided again) {
    return revised(
        description, again, new Registration.Place(again.approves() ? customerId : null, null));
  }

  /** The same deal, said anew and decided again. */
  DealItem revised(DealDescription said, Decided again, Registration.Place place) {
    return new DealItem(
        dealId,
        partnerId,
        again.status(),
        receivedAt,
        receivedBy,
        bodyHash,
        said,
        Known.of(again.facts()),
        again.ruling(),
        again.at(),
        place.customerId(),
        again.protection(),
        place.arrivals(),
        null,
        progress);
  }
}
