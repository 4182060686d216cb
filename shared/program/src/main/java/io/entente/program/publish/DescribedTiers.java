package io.entente.program.publish;

import io.entente.kernel.Money;
import io.entente.program.Program;
import io.entente.program.TierRules;
import io.entente.program.Wording;
import io.entente.program.tiers.Rates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What tiers ask for, as items with their aspects. */
final class DescribedTiers {
  private static final String RULES = "Tiers";

  private final Map<String, Map<String, String>> items = new LinkedHashMap<>();

  private DescribedTiers() {}

  static Map<String, Map<String, String>> of(Program program) {
    var described = new DescribedTiers();
    TierRules rules = program.tierRules();
    if (rules != null) {
      described.general(rules);
      rules.demands().forEach(described::demand);
      rules.rates().forEach(described::rates);
      rules.facts().forEach(described::fact);
    }
    return described.items;
  }

  private void general(TierRules rules) {
    note(RULES, "zone", rules.zone().getId());
    note(RULES, "months that sales count", number(rules.trailingMonths()));
    note(RULES, "percent under a line", number(rules.patience().marginPercent()));
    note(RULES, "days of notice", number(rules.patience().noticeDays()));
    note(RULES, "days of grace", number(rules.patience().graceDays()));
    note(RULES, "what is next", rules.words().next());
    note(RULES, "what keeps a tier", rules.words().keeping());
    note(RULES, "the highest", rules.words().highest());
    note(RULES, "what is unknown", rules.words().unknown());
  }

  private void demand(TierRules.Demand demand) {
    String whose =
        demand.partnerTypes().isEmpty() ? "" : " of " + String.join(", ", demand.partnerTypes());
    long atLeast = demand.criterion().atLeast();
    note(
        "Tier " + demand.tier(),
        "asks for " + demand.criterion().fact() + whose,
        demand.currency() == null
            ? number(atLeast)
            : Money.of(atLeast, demand.currency()).toString());
  }

  private void rates(Rates rates) {
    new TreeMap<>(rates.perUnit())
        .forEach(
            (currency, rate) -> note("Rates from " + rates.from(), currency, rate.toPlainString()));
  }

  private void fact(TierRules.Fact fact) {
    note("Fact " + fact.id(), "one", fact.one());
    note("Fact " + fact.id(), "more", fact.other());
  }

  private static String number(long number) {
    return Long.toString(number);
  }

  private void note(String item, String aspect, Wording wording) {
    wording.byLanguage().forEach((language, text) -> note(item, aspect + " " + language, text));
  }

  private void note(String item, String aspect, String value) {
    items.computeIfAbsent(item, _ -> new LinkedHashMap<>()).put(aspect, value);
  }
}
