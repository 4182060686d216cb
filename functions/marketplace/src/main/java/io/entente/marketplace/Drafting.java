package io.entente.marketplace;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.TenantTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes whole terms of what was said, and looks what stands against them. */
record Drafting(ProgramStore programs, Clock clock) {

  /** Whole terms, or why none can be made of what was said. */
  Outcome<Terms> terms(TenantTable table, ProtectedDeal deal, OfferTerms said) {
    var template = programs.template(table, said.template());
    if (said.template() != null && template.isEmpty()) {
      return refused(
          "/terms/template",
          "The program has no template %s for private offers.".formatted(said.template()));
    }
    if (said.productFamily() == null && deal.products().size() != 1) {
      return refused(
          "/terms/productFamily",
          "The deal is about several products (%s), and an offer is of one. Name it."
              .formatted(String.join(", ", deal.products())));
    }
    String family =
        Optional.ofNullable(said.productFamily()).orElseGet(() -> deal.products().getFirst());
    var filling = new Filling(deal, template, product(table, family), today());
    return Outcome.done(filling.terms(said, family));
  }

  private static Outcome<Terms> refused(String pointer, String message) {
    return Outcome.refused(Problem.invalid(List.of(new Fault(pointer, "reference", message))));
  }

  /** All that stands against the release of these terms. */
  List<OfferFault> faults(TenantTable table, ProtectedDeal deal, Terms terms) {
    return OfferRules.faults(
        new OfferRule.Situation(terms, deal, product(table, terms.productFamily()), today()));
  }

  boolean asksSecondPerson(TenantTable table, ProtectedDeal deal, Terms terms) {
    return programs.asksSecondPerson(table, terms, deal);
  }

  private static Optional<ProductItem> product(TenantTable table, String family) {
    return table.get(ProductItem.TYPE, ProductItem.key(family));
  }

  /** AWS counts days in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
