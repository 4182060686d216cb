package io.entente.program.publish;

import io.entente.program.Program;
import io.entente.program.recruiting.ScreeningRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How partners are found, as items with their aspects. */
final class DescribedRecruiting {
  private DescribedRecruiting() {}

  static Map<String, Map<String, String>> of(Program program) {
    List<ScreeningRule> rules = program.recruitment().screening();
    var items = new LinkedHashMap<String, Map<String, String>>();
    rules.forEach(rule -> items.put("Screening rule " + rule.id(), aspects(rule)));
    if (!rules.isEmpty()) {
      String order = String.join(", ", rules.stream().map(ScreeningRule::id).toList());
      items.put("Order of the screening rules", Map.of("", order));
    }
    return items;
  }

  private static Map<String, String> aspects(ScreeningRule rule) {
    var aspects = new LinkedHashMap<String, String>();
    aspects.put("condition", rule.when());
    aspects.put("verdict", rule.verdict().name());
    aspects.put("reason", rule.reason().name());
    rule.text()
        .byLanguage()
        .forEach(
            (language, text) ->
                aspects.put("text " + language, String.join(" ", text.lines().toList())));
    return aspects;
  }
}
