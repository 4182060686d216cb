package io.entente.template.program;

import io.entente.program.facts.DealFacts;
import io.entente.program.facts.PartnerFacts;
import java.util.List;

/** One component changed, the others kept. */
final class Change {
  private Change() {}

  static PartnerFacts state(PartnerFacts p, String state) {
    return Applied.with(p, "state", state);
  }

  static PartnerFacts signed(PartnerFacts p, boolean signed) {
    return Applied.with(p, "agreementSigned", signed);
  }

  static PartnerFacts tier(PartnerFacts p, String tier) {
    return Applied.with(p, "tier", tier);
  }

  static PartnerFacts territories(PartnerFacts p, String... territories) {
    return Applied.with(p, "territories", List.of(territories));
  }

  static PartnerFacts open(PartnerFacts p, long registrations) {
    return Applied.with(p, "openRegistrations", registrations);
  }

  static DealFacts products(DealFacts d, String... products) {
    return Applied.with(d, "products", List.of(products));
  }

  static DealFacts country(DealFacts d, String country) {
    var given = country.isEmpty() ? List.of("endCustomer.legalName") : d.given();
    return Applied.with(Applied.with(d, "country", country), "given", given);
  }

  static DealFacts value(DealFacts d, long valueMinor, String currency) {
    return Applied.with(Applied.with(d, "valueMinor", valueMinor), "currency", currency);
  }

  static DealFacts rfp(DealFacts d, boolean published) {
    return Applied.with(Applied.with(d, "rfpExists", true), "rfpPublished", published);
  }

  static DealFacts daysToClose(DealFacts d, long days) {
    return Applied.with(d, "daysToClose", days);
  }

  static DealFacts activities(DealFacts d, long activities) {
    return Applied.with(d, "activities", activities);
  }
}
