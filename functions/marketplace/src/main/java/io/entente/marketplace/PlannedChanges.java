package io.entente.marketplace;

import io.entente.marketplace.aws.Catalog.Change;
import io.entente.platform.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The changes that AWS is asked for, as a function of the terms: the same terms, the same set. */
final class PlannedChanges {
  private static final String OFFER = "Offer@1.0";

  /** The change that creates; the later ones refer to what it made. */
  static final String CREATING = "offer";

  private static final String CREATED = "$" + CREATING + ".Entity.Identifier";

  private PlannedChanges() {}

  /** From nothing to a released offer, or to nothing at all. */
  static List<Change> releasing(Terms terms) {
    var changes = new ArrayList<Change>();
    changes.add(creating(terms));
    changes.add(later("UpdateInformation", "information", information(terms)));
    if (!terms.isReplacement()) {
      changes.add(later("UpdateTargeting", "targeting", targeting(terms)));
    }
    changes.add(later("UpdatePricingTerms", "pricing", Pricing.of(terms)));
    changes.add(later("UpdateValidityTerms", "validity", validity(terms)));
    if (!terms.schedule().isEmpty()) {
      changes.add(later("UpdatePaymentScheduleTerms", "schedule", Pricing.schedule(terms)));
    }
    changes.add(later("UpdateLegalTerms", "legal", legal(Objects.requireNonNull(terms.legal()))));
    changes.add(later("UpdateSupportTerms", "support", support(terms)));
    changes.add(later("UpdateAvailability", "availability", until(terms.availableUntil())));
    changes.add(later("ReleaseOffer", "release", object()));
    return List.copyOf(changes);
  }

  /** Another last day for one that is released. */
  static List<Change> available(String awsOfferId, LocalDate until) {
    return List.of(
        new Change(
            "UpdateAvailability", "availability", OFFER, awsOfferId, until(until).toString()));
  }

  private static Change creating(Terms terms) {
    ObjectNode details = object();
    if (terms.isReplacement()) {
      details.put("AgreementId", terms.replaces());
      return new Change("CreateReplacementOffer", CREATING, OFFER, null, details.toString());
    }
    details.put("ProductId", terms.productId());
    return new Change("CreateOffer", CREATING, OFFER, null, details.toString());
  }

  private static Change later(String type, String name, ObjectNode details) {
    return new Change(type, name, OFFER, CREATED, details.toString());
  }

  private static ObjectNode information(Terms terms) {
    return object().put("Name", terms.name()).put("Description", terms.description());
  }

  private static ObjectNode targeting(Terms terms) {
    return json(Map.of("PositiveTargeting", Map.of("BuyerAccounts", terms.buyerAccounts())));
  }

  private static ObjectNode validity(Terms terms) {
    ObjectNode term = object().put("Type", "ValidityTerm");
    if (terms.months() != null) {
      term.put("AgreementDuration", Pricing.duration(terms.months()));
    }
    if (terms.startsOn() != null) {
      term.put("AgreementStartDate", terms.startsOn().toString());
    }
    if (terms.endsOn() != null) {
      term.put("AgreementEndDate", terms.endsOn().toString());
    }
    return Pricing.terms(term);
  }

  private static ObjectNode legal(LegalTerms legal) {
    ObjectNode document = object().put("Type", legal.type().name());
    switch (legal.type()) {
      case StandardEula -> document.put("Version", legal.version());
      case CustomEula -> document.put("Url", legal.url());
    }
    ObjectNode term = object().put("Type", "LegalTerm");
    term.putArray("Documents").add(document);
    return Pricing.terms(term);
  }

  private static ObjectNode support(Terms terms) {
    return Pricing.terms(
        object().put("Type", "SupportTerm").put("RefundPolicy", terms.refundPolicy()));
  }

  private static ObjectNode until(LocalDate day) {
    return object().put("AvailabilityEndDate", day.toString());
  }

  private static ObjectNode json(Object value) {
    return Json.MAPPER.valueToTree(value);
  }

  static ObjectNode object() {
    return Json.MAPPER.createObjectNode();
  }
}
