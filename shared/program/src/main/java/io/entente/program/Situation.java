package io.entente.program;

import io.entente.kernel.Money;
import io.entente.program.facts.DealFacts;
import io.entente.program.facts.Facts;
import io.entente.program.facts.PartnerFacts;
import io.entente.program.facts.ProgramFacts;
import java.util.List;

/**
 * Facts as one program sees them.
 *
 * @param derived what the program makes of them
 */
record Situation(Program program, Facts facts, ProgramFacts derived) {
  static Situation of(Program program, Facts facts) {
    return new Situation(program, facts, derive(program, facts));
  }

  private static ProgramFacts derive(Program program, Facts facts) {
    var deal = facts.deal();
    var minimum = program.minimumIn(deal.currency());
    return new ProgramFacts(
        minimum.isPresent(),
        minimum.map(Money::amountMinor).orElse(0L),
        program.missing(deal.given()).stream().map(RequiredField::field).toList(),
        inTerritory(program, deal, facts.partner()),
        notAuthorized(program, deal, facts.partner()));
  }

  private static boolean inTerritory(Program program, DealFacts deal, PartnerFacts partner) {
    return deal.country().isEmpty()
        || program.countriesOf(partner.territories()).contains(deal.country());
  }

  private static List<String> notAuthorized(Program program, DealFacts deal, PartnerFacts partner) {
    var open = program.familiesOpenTo(partner.type(), partner.tier());
    var agreed = partner.productFamilies();
    return deal.products().stream().filter(p -> !open.contains(p) || !agreed.contains(p)).toList();
  }
}
