package io.entente.standin.marketplace.agreement;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Agreement;
import io.entente.standin.marketplace.world.AgreementEvents;
import io.entente.standin.marketplace.world.Buyers;
import io.entente.standin.marketplace.world.Days;
import io.entente.standin.marketplace.world.Ids;
import io.entente.standin.marketplace.world.License;
import io.entente.standin.marketplace.world.Offer;
import io.entente.standin.marketplace.world.Registration;
import io.entente.standin.marketplace.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a buyer does on AWS's page: accepts an offer, and is sent to the seller with a token. The
 * license is told before the browser arrives, as it has been seen.
 */
public final class Acceptance {
  private static final Duration TOKEN_LIVES = Duration.ofHours(4);
  private static final Instant EVERGREEN = Instant.parse("9999-01-01T00:00:00Z");

  private final World world;
  private final AgreementEvents events;

  public Acceptance(World world) {
    this.world = world;
    this.events = new AgreementEvents(world);
  }

  /** What came of it. */
  public record Accepted(Agreement agreement, License license, String registrationToken) {
    @Override
    public String toString() {
      return agreement.id();
    }
  }

  /**
   * @throws IllegalStateException if AWS would not let the buyer
   */
  public Accepted accept(String offerId, String buyer) {
    Offer offer = offerFor(offerId, buyer);
    Instant now = world.now();
    var agreement = agreement(offer, buyer, now);
    var license = license(offer, agreement);
    offer.replaces().ifPresent(old -> replaced(old, now));
    world.agreements.put(agreement.id(), agreement);
    world.licenses.put(license.arn(), license);
    events.created(agreement, offer.replaces().isPresent() ? "REPLACE" : "NEW");
    events.licensed(agreement, license, now);
    return new Accepted(agreement, license, token(license, now));
  }

  /** Another token for a license: the buyer comes from AWS's page again. */
  public String token(License license, Instant now) {
    var registration = new Registration(Ids.token(), license, now.plus(TOKEN_LIVES));
    world.registrations.put(registration.token(), registration);
    return registration.token();
  }

  private Offer offerFor(String offerId, String buyer) {
    return world
        .offers
        .find(offerId)
        .filter(Offer::isReleased)
        .filter(offer -> Buyers.of(offer).contains(buyer))
        .filter(this::isAvailable)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "offer %s is not there for %s: it is a draft, expired, or for others"
                        .formatted(offerId, buyer)));
  }

  private boolean isAvailable(Offer offer) {
    return Days.read(Json.text(offer.part("UpdateAvailability"), "AvailabilityEndDate"))
        .filter(day -> !world.now().isAfter(Days.last(day)))
        .isPresent();
  }

  private static Agreement agreement(Offer offer, String buyer, Instant now) {
    JsonNode validity = offer.term("ValidityTerm");
    Instant starts = day(validity, "AgreementStartDate").map(Days::first).orElse(now);
    Instant ends =
        day(validity, "AgreementEndDate")
            .map(Days::last)
            .or(() -> duration(offer, validity).map(length -> Days.after(starts, length)))
            .orElse(EVERGREEN);
    return new Agreement(
        Ids.agreement(),
        offer.account(),
        buyer,
        offer.id(),
        offer.productId(),
        new Agreement.Span(now, starts, ends),
        offer.terms().toList(),
        Agreement.Status.ACTIVE);
  }

  private static Optional<LocalDate> day(JsonNode validity, String field) {
    return Days.read(Json.text(validity, field));
  }

  /** Of contracts by rate cards the buyer takes the first. */
  private static Optional<Period> duration(Offer offer, JsonNode validity) {
    return Days.duration(Json.text(validity, "AgreementDuration"))
        .or(
            () ->
                Days.duration(
                    offer
                        .term("ConfigurableUpfrontPricingTerm")
                        .path("RateCards")
                        .path(0)
                        .path("Selector")
                        .path("Value")
                        .asString("")));
  }

  private static License license(Offer offer, Agreement agreement) {
    Map<String, Integer> quantities = new HashMap<>();
    Json.each(offer.term("FixedUpfrontPricingTerm").path("Grants"))
        .forEach(
            grant ->
                quantities.put(
                    Json.text(grant, "DimensionKey"), grant.path("MaxQuantity").asInt(1)));
    Json.each(
            offer.term("ConfigurableUpfrontPricingTerm").path("RateCards").path(0).path("RateCard"))
        .forEach(rate -> quantities.put(Json.text(rate, "DimensionKey"), 1));
    return new License(
        Ids.license(agreement.proposer()),
        offer.productId(),
        agreement.acceptor(),
        agreement.span().ends(),
        quantities);
  }

  private void replaced(Agreement old, Instant now) {
    Agreement ended = old.now(Agreement.Status.REPLACED);
    world.agreements.put(old.id(), ended);
    events.ended(ended, "REPLACE", now);
  }

  /** Ends an agreement before its time, as AWS does where both sides want it. */
  public void cancel(String agreementId) {
    Agreement ended = world.agreements.get(agreementId).now(Agreement.Status.CANCELLED);
    world.agreements.put(agreementId, ended);
    events.ended(ended, "NEW", world.now());
  }

  /** Ends every agreement whose time is over. */
  public void goOn() {
    world.agreements.values().stream()
        .filter(each -> each.status() == Agreement.Status.ACTIVE)
        .filter(each -> world.now().isAfter(each.span().ends()))
        .toList()
        .forEach(this::expire);
  }

  private void expire(Agreement agreement) {
    Agreement ended = agreement.now(Agreement.Status.EXPIRED);
    world.agreements.put(ended.id(), ended);
    events.ended(ended, "NEW", ended.span().ends());
  }
}
