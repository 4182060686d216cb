package io.entente.program;

import io.entente.kernel.Money;
import io.entente.program.facts.DealFacts;
import io.entente.program.facts.Facts;
import io.entente.program.facts.PartnerFacts;
import io.entente.program.facts.ProgramFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Facts as one program sees them.
 *
 * @param derived what the program makes of them
 */
record Situation(Program program, Facts facts, ProgramFacts derived) {
  private static final int MOST_COUNTRIES = 12;

  static Situation of(Program program, Facts facts) {
    return new Situation(program, facts, derive(program, facts));
  }

  private static ProgramFacts derive(Program program, Facts facts) {
    var deal = facts.deal();
    var minimum = program.minimumIn(deal.currency());
    return new ProgramFacts(
        minimum.isPresent(),
        minimum.map(Money::amountMinor).orElse(0L),
        program.minimumDealValue().getFirst().currency().getCurrencyCode(),
        minimum.map(m -> inOwnCurrency(program, deal.valueMinor(), m)).orElse(0L),
        program.missing(deal.given()).stream().map(RequiredField::field).toList(),
        inTerritory(program, deal, facts.partner()),
        program.notForTier(deal.products(), facts.partner().tier()),
        program.tierFor(deal.products()).map(Tier::id).orElse(""),
        program.notCertified(deal.products(), facts.partner().certifications()),
        program.openQuota(facts.partner().tier()),
        minimum.map(m -> autoApproval(program, facts.partner(), m)).orElse(Program.NO_QUOTA),
        notAuthorized(program, deal, facts.partner()));
  }

  private static long inOwnCurrency(Program program, long valueMinor, Money minimum) {
    return exchanged(valueMinor, minimum, program.minimumDealValue().getFirst());
  }

  /** In the deal's currency, of which the minimum is given. */
  private static long autoApproval(Program program, PartnerFacts partner, Money minimum) {
    return program
        .tierOf(partner.tier())
        .map(Tier::autoApproval)
        .map(m -> exchanged(m.amountMinor(), program.minimumDealValue().getFirst(), minimum))
        .orElse(Program.NO_QUOTA);
  }

  /** The minimums of two currencies are worth the same: the program has no other rate. */
  private static long exchanged(long minor, Money from, Money to) {
    return from.amountMinor() == 0
        ? minor
        : BigDecimal.valueOf(minor)
            .multiply(BigDecimal.valueOf(to.amountMinor()))
            .divide(BigDecimal.valueOf(from.amountMinor()), RoundingMode.HALF_UP)
            .min(BigDecimal.valueOf(Money.MOST))
            .longValue();
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

  List<Wording> missing() {
    return program.missing(facts.deal().given()).stream().map(RequiredField::name).toList();
  }

  /** The value up to which this partner's deals need no person, in the deal's currency. */
  Optional<Money> autoApproval() {
    return derived.autoApprovalMinor() == Program.NO_QUOTA
        ? Optional.empty()
        : Optional.of(Money.of(derived.autoApprovalMinor(), facts.deal().currency()));
  }

  Optional<Money> minimum() {
    return program.minimumIn(facts.deal().currency());
  }

  /** By their names in the program; what it does not name keeps its id. */
  List<String> certificationNames(Locale locale) {
    return derived.notCertified().stream()
        .map(id -> name(program.certifications(), id).map(n -> n.in(locale)).orElse(id))
        .toList();
  }

  private static Optional<Wording> name(List<Named> named, String id) {
    return named.stream().filter(n -> n.id().equals(id)).findFirst().map(Named::name);
  }

  Optional<Wording> tierNeeded() {
    return program.tierFor(facts.deal().products()).map(Tier::name);
  }

  /** A family that the program does not know keeps the id that the partner gave. */
  List<String> familyNames(List<String> ids, Locale locale) {
    return ids.stream()
        .map(id -> program.family(id).map(family -> family.name().in(locale)).orElse(id))
        .toList();
  }

  /** Whole territories by their names, what remains by country, and not more than can be read. */
  List<String> partnerTerritories(Phrases in) {
    var countries = new LinkedHashSet<>(program.countriesOf(facts.partner().territories()));
    var names = new ArrayList<String>();
    for (Territory territory : program.territories()) {
      if (countries.containsAll(territory.countries())) {
        countries.removeAll(territory.countries());
        names.add(territory.name().in(in.locale()));
      }
    }
    countries.stream().limit(MOST_COUNTRIES).forEach(code -> names.add(in.country(code)));
    if (countries.size() > MOST_COUNTRIES) {
      names.add("…");
    }
    return names;
  }
}
