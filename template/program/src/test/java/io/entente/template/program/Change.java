package io.entente.template.program;

import io.entente.program.facts.DealFacts;
import io.entente.program.facts.PartnerFacts;
import java.util.List;

/** One component changed, the others kept. */
final class Change {
  private Change() {}

  static PartnerFacts state(PartnerFacts p, String state) {
    return new PartnerFacts(
        state, p.type(), p.tier(), p.agreementSigned(), p.territories(), p.productFamilies());
  }

  static PartnerFacts signed(PartnerFacts p, boolean signed) {
    return new PartnerFacts(
        p.state(), p.type(), p.tier(), signed, p.territories(), p.productFamilies());
  }

  static PartnerFacts tier(PartnerFacts p, String tier) {
    return new PartnerFacts(
        p.state(), p.type(), tier, p.agreementSigned(), p.territories(), p.productFamilies());
  }

  static PartnerFacts territories(PartnerFacts p, String... territories) {
    return new PartnerFacts(
        p.state(),
        p.type(),
        p.tier(),
        p.agreementSigned(),
        List.of(territories),
        p.productFamilies());
  }

  static DealFacts products(DealFacts d, String... products) {
    return new DealFacts(
        d.country(),
        List.of(products),
        d.valueMinor(),
        d.currency(),
        d.motion(),
        d.salesStage(),
        d.daysToClose(),
        d.rfpExists(),
        d.rfpPublished(),
        d.given(),
        d.coSell(),
        d.activities());
  }

  static DealFacts country(DealFacts d, String country) {
    return new DealFacts(
        country,
        d.products(),
        d.valueMinor(),
        d.currency(),
        d.motion(),
        d.salesStage(),
        d.daysToClose(),
        d.rfpExists(),
        d.rfpPublished(),
        country.isEmpty() ? List.of("endCustomer.legalName") : d.given(),
        d.coSell(),
        d.activities());
  }

  static DealFacts value(DealFacts d, long valueMinor, String currency) {
    return new DealFacts(
        d.country(),
        d.products(),
        valueMinor,
        currency,
        d.motion(),
        d.salesStage(),
        d.daysToClose(),
        d.rfpExists(),
        d.rfpPublished(),
        d.given(),
        d.coSell(),
        d.activities());
  }

  static DealFacts rfp(DealFacts d, boolean published) {
    return new DealFacts(
        d.country(),
        d.products(),
        d.valueMinor(),
        d.currency(),
        d.motion(),
        d.salesStage(),
        d.daysToClose(),
        true,
        published,
        d.given(),
        d.coSell(),
        d.activities());
  }

  static DealFacts daysToClose(DealFacts d, long days) {
    return new DealFacts(
        d.country(),
        d.products(),
        d.valueMinor(),
        d.currency(),
        d.motion(),
        d.salesStage(),
        days,
        d.rfpExists(),
        d.rfpPublished(),
        d.given(),
        d.coSell(),
        d.activities());
  }
}
