package io.entente.program.publish;

import io.entente.program.Program;
import io.entente.program.Wording;
import io.entente.program.journeys.Journey;
import io.entente.program.journeys.Milestone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways that partners take, as items with their aspects. */
final class DescribedJourneys {
  private final Map<String, Map<String, String>> items = new LinkedHashMap<>();

  private DescribedJourneys() {}

  static Map<String, Map<String, String>> of(Program program) {
    var described = new DescribedJourneys();
    program.ways().forEach(described::journey);
    return described.items;
  }

  private void journey(Journey journey) {
    String item = "Journey " + journey.id();
    note(item, "name", journey.name());
    note(item, "partner types", all(journey.partnerTypes()));
    note(item, "begins with", journey.begins().event());
    note(item, "ends with", journey.ends());
    note(
        item,
        "order",
        String.join(", ", journey.milestones().stream().map(Milestone::id).toList()));
    journey.milestones().forEach(each -> milestone(item, each));
  }

  private void milestone(String journey, Milestone milestone) {
    String item = journey + ", milestone " + milestone.id();
    note(item, "name", milestone.name());
    note(item, "owner", milestone.owner().name());
    note(item, "after", String.join(", ", milestone.after()));
    note(item, "condition", milestone.when().replaceAll("\\s+", " "));
    note(item, "days", Long.toString(milestone.dueDays()));
    note(item, "reminders", milestone.remindDays().toString());
    note(item, "partner types", all(milestone.partnerTypes()));
    for (int i = 0; i < milestone.tasks().size(); i++) {
      note(item, "task " + (i + 1), milestone.tasks().get(i));
    }
  }

  private static String all(List<String> types) {
    return types.isEmpty() ? "all" : String.join(", ", types);
  }

  private void note(String item, String aspect, Wording wording) {
    wording.byLanguage().forEach((language, text) -> note(item, aspect + " " + language, text));
  }

  private void note(String item, String aspect, String value) {
    items.computeIfAbsent(item, _ -> new LinkedHashMap<>()).put(aspect, value);
  }
}
