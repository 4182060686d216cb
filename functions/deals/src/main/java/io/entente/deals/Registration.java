package io.entente.deals;

import java.time.Instant;

/**
 * One partner's registration of one deal, before anything is known about it.
 *
 * @param dealId a function of who asks and of the Idempotency-Key
 * @param description with value, date and contact
 */
record Registration(
    String dealId,
    String partnerId,
    String receivedBy,
    String bodyHash,
    DealDescription description,
    Instant receivedAt) {

  DealItem decided(Decided decided, Place place) {
    return new DealItem(
        dealId,
        partnerId,
        decided.status(),
        receivedAt,
        receivedBy,
        bodyHash,
        description,
        decided.facts(),
        decided.decision(),
        decided.at(),
        place.customerId(),
        decided.protection(),
        place.arrivals());
  }

  /** Where a deal holds or waits; nowhere, if it does neither. */
  record Place(
      @org.jspecify.annotations.Nullable String customerId,
      java.util.@org.jspecify.annotations.Nullable Map<String, Long> arrivals) {
    static final Place NONE = new Place(null, null);
  }
}
