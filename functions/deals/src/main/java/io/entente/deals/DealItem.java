package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.DerivedId;
import io.entente.kernel.Stored;
import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registered deal as it is stored: what was said, what was known, what was decided, what became
 * of it.
 *
 * @param bodyHash SHA-256 of the request that registered it: a retry is told from another request
 * @param people whose it is at the vendor
 * @param customerId whose scope it holds or waits for; absent where it does neither
 * @param protection since it was approved; absent before
 * @param arrivals its number in the line of each family it waits for; absent where it does not wait
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
    @Stored(DataClass.BUSINESS) People people,
    @Stored(DataClass.BUSINESS) @Nullable String customerId,
    @Stored(DataClass.BUSINESS) @Nullable Protected protection,
    @Stored(DataClass.BUSINESS) @Nullable Map<String, Long> arrivals,
    @Stored(DataClass.BUSINESS) Course course) {

  DealItem {
    course = Objects.requireNonNullElse(course, Course.BEGUN); // nothing is stored of it at first
  }

  static final ItemType<DealItem> TYPE =
      ItemType.named("deal", 1, "deals")
          .holding(DealItem.class, deal -> key(deal.dealId))
          .first(d -> Optional.of(new IndexKey(list(d.status), d.position())))
          .second(d -> Optional.of(new IndexKey(listOf(d.partnerId, d.status), d.position())))
          .view(DealView.VIEW, DealView::of);

  static ItemKey key(String dealId) {
    return new ItemKey("DEAL#" + dealId, "DEAL");
  }

  static String list(DealStatus status) {
    return "DEALS#" + status;
  }

  /** What a partner has protected stands in a list of its own, so that it can be counted. */
  static String listOf(String partnerId, DealStatus status) {
    return "PARTNER#%s#%s".formatted(partnerId, status.isProtected() ? "PROTECTED" : "DEALS");
  }

  private String position() {
    return Timestamps.text(receivedAt) + "#" + dealId;
  }

  /** What it is now, whatever a sweeper has or has not done. */
  DealStatus statusAt(Instant now) {
    return lapse(now).isPresent() ? DealStatus.EXPIRED : status;
  }

  /** Why it is over by itself, if it is and nobody has noticed. */
  Optional<Closing> lapse(Instant now) {
    Turn turn = course.turn();
    if (status.isProtected() && protection != null && !protection.liveAt(now)) {
      return Optional.of(Closing.expired(protection.until(), Closing.Cause.of(protection.limit())));
    }
    return waits() && turn != null && !turn.liveAt(now)
        ? Optional.of(Closing.expired(turn.until(), Closing.Cause.TURN_NOT_TAKEN))
        : Optional.empty();
  }

  /** As its holds name it, while it is protected. */
  Hold.Holder holder() {
    return new Hold.Holder(
        dealId,
        partnerId,
        Objects.requireNonNull(protection).until(),
        description.project(),
        description.motion(),
        people.channelManager(),
        isApart());
  }

  /** Whether a person found that it does not overlap with who holds the customer. */
  boolean isApart() {
    return course.split() != null;
  }

  /** The facts of the latest decision, all of them. */
  Facts facts() {
    return new FactsOf(description, partnerId, decidedAt).with(known);
  }

  /** The id of the customer that it brings, if nobody knew that company before. */
  String ownCustomer() {
    return ownCustomer(dealId);
  }

  static String ownCustomer(String dealId) {
    return DerivedId.of("cus", dealId);
  }

  boolean broughtItsCustomer() {
    return ownCustomer().equals(customerId);
  }

  boolean waits() {
    return status == DealStatus.WAITLISTED;
  }

  /** Its places in line; while a person looks at it, it keeps them and is passed over. */
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
        receivedAt,
        course.turn() == null ? null : course.turn().until(),
        !waits());
  }

  /** The number that it shows: of its only line, or the highest. */
  @Nullable Long lastArrival() {
    return arrivals == null || arrivals.isEmpty() ? null : Collections.max(arrivals.values());
  }

  /** It became what time made of it. */
  DealItem expired(Closing end) {
    return at(DealStatus.EXPIRED, protection, course.closed(end));
  }

  /** Ended by a person: it neither holds nor waits any more. */
  DealItem ended(DealStatus how, Closing end) {
    Protected cut = protection == null ? null : protection.cutAt(end.at());
    return at(how, cut, course.closed(end));
  }

  /** The same deal where it stands, with what became of it. */
  DealItem with(Course next) {
    return moved(status, place(), protection, next);
  }

  DealItem with(Protected other, Course next) {
    return moved(status, place(), other, next);
  }

  DealItem with(DealStatus other, Course next) {
    return moved(other, place(), protection, next);
  }

  /** The same deal of the partner that its own became part of. */
  DealItem of(String heir) {
    return new DealItem(
        dealId,
        heir,
        status,
        receivedAt,
        receivedBy,
        bodyHash,
        description,
        known,
        ruling,
        decidedAt,
        people,
        customerId,
        protection,
        arrivals,
        course);
  }

  /** The same deal, at another customer that is the same company. */
  DealItem heldAt(String customer) {
    return moved(status, new Registration.Place(customer, arrivals), protection, course);
  }

  private Registration.Place place() {
    return new Registration.Place(customerId, arrivals);
  }

  /** Nowhere in line any more. */
  private DealItem at(DealStatus other, @Nullable Protected span, Course next) {
    return moved(other, new Registration.Place(customerId, null), span, next);
  }

  private DealItem moved(
      DealStatus other, Registration.Place place, @Nullable Protected span, Course next) {
    return new DealItem(
        dealId,
        partnerId,
        other,
        receivedAt,
        receivedBy,
        bodyHash,
        description,
        known,
        ruling,
        decidedAt,
        people,
        place.customerId(),
        span,
        place.arrivals(),
        next);
  }

  /** The same deal, decided again when its turn came. */
  DealItem decided(Decided again) {
    return revised(description, again, new Registration.Place(customerId, null));
  }

  /** The same deal, said anew and decided again. */
  DealItem revised(DealDescription said, Decided again, Registration.Place place) {
    DealDescription.Contact former = description.contact();
    DealItem revised = decided(partnerId, said, again, place);
    return former == null || former.equals(said.contact()) || former.equals(Erasure.NOBODY)
        ? revised
        : revised.with(revised.course.after(former));
  }

  /** The same deal, another partner's, decided again for it. */
  DealItem transferred(String partner, Decided again) {
    return transferred(partner, again, new Registration.Place(customerId, null));
  }

  DealItem transferred(String partner, Decided again, Registration.Place place) {
    return decided(partner, description, again, place);
  }

  /** The same deal, protected once more. */
  DealItem renewed(Decided again) {
    return decided(partnerId, description, again, new Registration.Place(customerId, null))
        .with(course.renewed());
  }

  private DealItem decided(
      String partner, DealDescription said, Decided again, Registration.Place place) {
    return new DealItem(
        dealId,
        partner,
        again.status(),
        receivedAt,
        receivedBy,
        bodyHash,
        said,
        Known.of(again.facts()),
        again.ruling(),
        again.at(),
        People.of(again.assigned()),
        place.customerId(),
        again.protection(),
        place.arrivals(),
        course.anew(again.review()));
  }
}
