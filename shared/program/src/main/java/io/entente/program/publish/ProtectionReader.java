package io.entente.program.publish;

import io.entente.program.Protection;
import java.util.List;

/** Reads how long deals are protected, and what ends that earlier or later. */
final class ProtectionReader {
  private static final long LONGEST = 730;
  private static final long MOST_NOTES = 50;
  private static final long MOST_ANSWER_DAYS = 30;
  private static final long MOST_RENEWAL_DAYS = 90;
  private static final long MOST_TURN_HOURS = 720;
  private static final int MOST_WARNINGS = 10;

  private ProtectionReader() {}

  static Protection protection(Part part) {
    var fields =
        part.only("days", "progress", "idle", "warnings", "extension", "renewalDays", "turnHours");
    long days = fields.field("days").whole(1, LONGEST);
    return new Protection(
        days,
        fields.optional("progress").map(p -> progress(p, days)).orElse(null),
        fields.optional("idle").map(ProtectionReader::idle).orElse(null),
        fields.optional("warnings").map(ProtectionReader::warnings).orElse(List.of()),
        fields.optional("extension").map(ProtectionReader::extension).orElse(null),
        fields.optional("renewalDays").map(p -> p.whole(0, MOST_RENEWAL_DAYS)).orElse(0L),
        fields.optional("turnHours").map(p -> p.whole(0, MOST_TURN_HOURS)).orElse(0L));
  }

  private static Protection.Progress progress(Part part, long days) {
    var fields = part.only("days", "most");
    return new Protection.Progress(
        fields.field("days").whole(1, LONGEST), fields.field("most").whole(days, LONGEST));
  }

  private static Protection.Idle idle(Part part) {
    var fields = part.only("days", "notes");
    return new Protection.Idle(
        fields.field("days").whole(1, LONGEST), fields.field("notes").whole(0, MOST_NOTES));
  }

  private static Protection.Extension extension(Part part) {
    var fields = part.only("days", "answerDays");
    return new Protection.Extension(
        fields.field("days").whole(1, LONGEST),
        fields.field("answerDays").whole(1, MOST_ANSWER_DAYS));
  }

  /** Each is said earlier than the next one; a fault where they are not. */
  private static List<Long> warnings(Part part) {
    List<Long> days = part.items(MOST_WARNINGS, p -> p.whole(1, LONGEST));
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i) >= days.get(i - 1)) {
        part.fault("order", "must go from the earliest warning to the latest, such as [21, 7, 1]");
        return days;
      }
    }
    return days;
  }
}
