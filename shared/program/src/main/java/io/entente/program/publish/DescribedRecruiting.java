package io.entente.program.publish;

import io.entente.program.OpenLetter;
import io.entente.program.Program;
import io.entente.program.Wording;
import io.entente.program.recruiting.PartingRules;
import io.entente.program.recruiting.ScreeningRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    PartingRules parting = program.recruitment().whenParting();
    items.put("Deals of a suspended partner", Map.of("", parting.suspended().name()));
    items.put("Deals of a terminated partner", Map.of("", parting.terminated().name()));
    letter(items, "Letter of invitation", program.recruitment().mail().invitation());
    letter(items, "Letter on applications", program.recruitment().mail().review());
    letter(items, "Letter to declined applicants", program.recruitment().mail().declined());
    return items;
  }

  private static void letter(
      Map<String, Map<String, String>> items, String item, @Nullable OpenLetter letter) {
    if (letter != null) {
      var aspects = new LinkedHashMap<String, String>();
      words(aspects, "subject", letter.subject());
      words(aspects, "text", letter.text());
      items.put(item, aspects);
    }
  }

  private static void words(Map<String, String> aspects, String name, Wording wording) {
    wording
        .byLanguage()
        .forEach(
            (language, text) ->
                aspects.put(name + " " + language, String.join(" ", text.lines().toList())));
  }

  private static Map<String, String> aspects(ScreeningRule rule) {
    var aspects = new LinkedHashMap<String, String>();
    aspects.put("condition", rule.when());
    aspects.put("verdict", rule.verdict().name());
    aspects.put("reason", rule.reason().name());
    words(aspects, "text", rule.text());
    return aspects;
  }
}
