package io.entente.standin.marketplace.rules;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Days;
import io.entente.standin.marketplace.world.Offer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A released offer as a change set would leave it.
 *
 * @param wasReleased whether it was before, so that it only changes
 */
public record Ending(Offer offer, boolean wasReleased, Scene scene) {
  Optional<LocalDate> availableUntil() {
    return Days.read(Json.text(offer.part("UpdateAvailability"), "AvailabilityEndDate"));
  }

  Optional<LocalDate> starts() {
    return Days.read(Json.text(validity(), "AgreementStartDate"));
  }

  Optional<LocalDate> ends() {
    return Days.read(Json.text(validity(), "AgreementEndDate"));
  }

  JsonNode validity() {
    return offer.term("ValidityTerm");
  }

  boolean hasTerm(String type) {
    return offer.terms(type).findAny().isPresent();
  }

  /** The days on which it charges, in the order in which it has them. */
  List<LocalDate> charges() {
    return Json.each(offer.term("PaymentScheduleTerm").path("Schedule"))
        .flatMap(charge -> Days.read(Json.text(charge, "ChargeDate")).stream())
        .toList();
  }

  boolean lacks(String changeType, String field) {
    return Json.text(offer.part(changeType), field).isEmpty();
  }
}
