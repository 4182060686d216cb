package io.entente.program.publish;

import io.entente.program.Named;
import io.entente.program.Program;
import io.entente.program.Tier;
import io.entente.program.TierRules;
import io.entente.program.tiers.Criterion;
import io.entente.program.tiers.Headcount;
import io.entente.program.tiers.Rates;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between the tiers, what they ask for, and the rest of the program. */
final class TierConsistency {
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final String CERTIFIED = Headcount.CERTIFIED_PEOPLE + ".";

  private final Program program;
  private final TierRules rules;
  private final Part place;

  TierConsistency(Program program, TierRules rules, Part place) {
    this.program = program;
    this.rules = rules;
    this.place = place;
  }

  void check() {
    if (program.tiers().isEmpty()) {
      place.fault("reference", "there are no tiers that could ask for anything");
      return;
    }
    factsOnce();
    for (int i = 0; i < rules.demands().size(); i++) {
      demand(rules.demands().get(i), place.field("demands").item(i));
    }
    demandsOnce();
    program.partnerTypes().forEach(type -> climbs(type.id()));
    rates();
  }

  private void factsOnce() {
    var seen = new HashSet<String>();
    for (int i = 0; i < rules.facts().size(); i++) {
      String id = rules.facts().get(i).id();
      if (!id.isEmpty() && !seen.add(id)) {
        place.field("facts").item(i).fault("duplicate", "%s stands here twice".formatted(id));
      }
      certified(id, place.field("facts").item(i).field("id"));
    }
  }

  /** Whoever counts people by their certificates names one that there is. */
  private void certified(String fact, Part at) {
    if (fact.startsWith(CERTIFIED)) {
      String certification = fact.substring(CERTIFIED.length());
      boolean declared =
          program.certifications().stream()
              .map(Named::id)
              .anyMatch(id -> (certification + ".").startsWith(id + "."));
      if (!declared) {
        at.fault("reference", "%s is none of the certifications".formatted(certification));
      }
    }
  }

  private void demand(TierRules.Demand demand, Part at) {
    known(demand.tier(), program.tiers().stream().map(Tier::id).toList(), at.field("tier"));
    String fact = demand.criterion().fact();
    known(fact, rules.facts().stream().map(TierRules.Fact::id).toList(), at.field("fact"));
    List<String> types = program.partnerTypes().stream().map(Named::id).toList();
    demand.partnerTypes().forEach(type -> known(type, types, at.field("partnerTypes")));
    if (demand.tier().equals(program.tiers().getFirst().id())) {
      at.field("tier")
          .fault("lowest", "the lowest tier asks for nothing: whoever joins must be somewhere");
    }
    if (demand.currency() != null && !demand.currency().equals(currency())) {
      at.field("atLeast")
          .fault("currency", "must be in the program's own currency, %s".formatted(currency()));
    }
  }

  private static void known(String id, List<String> declared, Part at) {
    if (!id.isEmpty() && !declared.contains(id)) {
      at.fault("reference", "%s is not declared".formatted(id));
    }
  }

  private void demandsOnce() {
    var seen = new HashSet<List<String>>();
    for (int i = 0; i < rules.demands().size(); i++) {
      TierRules.Demand demand = rules.demands().get(i);
      Part at = place.field("demands").item(i);
      program.partnerTypes().stream()
          .filter(type -> demand.isFor(type.id()))
          .filter(type -> !seen.add(List.of(demand.tier(), demand.criterion().fact(), type.id())))
          .findFirst()
          .ifPresent(
              type ->
                  at.fault(
                      "duplicate",
                      "%s of %s is asked twice of %s"
                          .formatted(demand.criterion().fact(), demand.tier(), type.id())));
    }
  }

  /** A higher tier asks for all that a lower one does, or it could be had without that one. */
  private void climbs(String type) {
    Map<String, Long> before = new HashMap<>();
    for (Tier tier : program.tiers()) {
      Map<String, Long> asked = asked(tier, type);
      before.forEach(
          (fact, atLeast) -> {
            if (asked.getOrDefault(fact, 0L) < atLeast) {
              place
                  .field("demands")
                  .fault(
                      "order",
                      "%s asks less of %s than a lower tier does, for %s"
                          .formatted(tier.id(), fact, type));
            }
          });
      asked.forEach((fact, atLeast) -> before.merge(fact, atLeast, Math::max));
    }
  }

  private Map<String, Long> asked(Tier tier, String type) {
    return rules.demands().stream()
        .filter(demand -> demand.tier().equals(tier.id()) && demand.isFor(type))
        .map(TierRules.Demand::criterion)
        .collect(Collectors.toMap(Criterion::fact, Criterion::atLeast, Math::max));
  }

  private void rates() {
    LocalDate before = LocalDate.MIN;
    for (int i = 0; i < rules.rates().size(); i++) {
      Rates rates = rules.rates().get(i);
      Part at = place.field("rates").item(i);
      if (!rates.from().isAfter(before)) {
        at.field("from").fault("order", "must be later than the rates before it");
      }
      before = rates.from();
      rates(rates, at.field("perUnit"));
    }
    if (rules.rates().isEmpty() && program.minimumDealValue().size() > 1) {
      place
          .field("rates")
          .fault("empty", "deals come in other currencies: say what they are worth");
    }
  }

  private void rates(Rates rates, Part at) {
    rates.perUnit().keySet().stream()
        .filter(currency -> !CURRENCIES.contains(currency))
        .forEach(
            currency ->
                at.field(currency)
                    .fault("currency", "%s is no currency of ISO 4217".formatted(currency)));
    program.minimumDealValue().stream()
        .map(minimum -> minimum.currency().getCurrencyCode())
        .filter(code -> !code.equals(currency()) && !rates.perUnit().containsKey(code))
        .forEach(
            code -> at.fault("rate", "has no rate for %s, in which deals come".formatted(code)));
  }

  private String currency() {
    return program.minimumDealValue().isEmpty() ? "" : program.currency();
  }
}
