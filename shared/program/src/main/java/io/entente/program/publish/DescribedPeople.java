package io.entente.program.publish;

import io.entente.program.Agreement;
import io.entente.program.Assignment;
import io.entente.program.BusinessCalendar;
import io.entente.program.Colleague;
import io.entente.program.Program;
import io.entente.program.Review;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who decides, how long that may take and when people work, as items with their aspects. */
final class DescribedPeople {
  private final Map<String, Map<String, String>> items = new LinkedHashMap<>();

  private DescribedPeople() {}

  static Map<String, Map<String, String>> of(Program program) {
    var described = new DescribedPeople();
    program.calendars().forEach(described::calendar);
    described.review(program.review());
    described.assignment(program.assignment());
    Objects.requireNonNullElse(program.agreements(), List.<Agreement>of())
        .forEach(described::agreement);
    return described.items;
  }

  private void calendar(BusinessCalendar calendar) {
    String item = "Calendar " + calendar.id();
    note(item, "countries", list(calendar.countries().stream().sorted().toList()));
    note(item, "zone", calendar.zone().getId());
    note(item, "days", list(calendar.days().stream().sorted().map(Object::toString).toList()));
    note(item, "hours", calendar.opens() + " to " + calendar.closes());
    calendar.holidays().forEach(day -> note(item, "holiday " + day.said(), Described.PRESENT));
  }

  /** By their hashes: nobody reads a difference of pages. */
  private void agreement(Agreement agreement) {
    String item = "Agreement " + agreement.version();
    note(item, "partner types", list(agreement.partnerTypes()));
    agreement.hashes().forEach((language, hash) -> note(item, "text " + language, hash));
  }

  private void review(@Nullable Review review) {
    if (review != null) {
      note("Review", "hours it should take", Long.toString(review.targetHours()));
      note("Review", "hours it may take", Long.toString(review.hardHours()));
      note("Review", "reminders", list(review.escalateAt().stream().map(p -> p + " %").toList()));
      note("Review", "then", review.onBreach().name());
    }
  }

  private void assignment(Assignment assignment) {
    for (int i = 0; i < assignment.rules().size(); i++) {
      Assignment.Rule rule = assignment.rules().get(i);
      String item = "Assignment " + (i + 1);
      note(item, "territories", list(rule.territories()));
      note(item, "families", list(rule.families()));
      note(item, "partners", list(rule.partners()));
      note(item, "partner types", list(rule.partnerTypes()));
      note(item, "from", Long.toString(rule.fromMinor()));
      names(item, rule.names());
    }
    names("Assignment of all others", assignment.fallback());
    assignment.colleagues().forEach(this::colleague);
  }

  private void colleague(Colleague colleague) {
    String item = "Colleague " + colleague.user();
    note(item, "name", colleague.name());
    note(item, "e-mail", colleague.email());
    note(item, "roles", colleague.roles().isEmpty() ? "none" : list(colleague.roles()));
    note(item, "language", Objects.requireNonNullElse(colleague.language(), "the program's"));
    note(item, "time zone", Objects.requireNonNullElse(colleague.timeZone(), "UTC"));
  }

  private void names(String item, Assignment.Names names) {
    note(item, "channel managers", list(names.channelManagers()));
    note(item, "sales reps", list(names.salesReps()));
  }

  private void note(String item, String aspect, String value) {
    items.computeIfAbsent(item, _ -> new LinkedHashMap<>()).put(aspect, value);
  }

  private static String list(List<String> items) {
    return items.isEmpty() ? "all" : String.join(", ", items);
  }
}
