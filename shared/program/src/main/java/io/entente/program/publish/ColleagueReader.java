package io.entente.program.publish;

import io.entente.program.Colleague;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who the vendor's people are and how they are reached. */
final class ColleagueReader {
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>,;:\"]{1,64}@[^@\\s<>,;:\"]{1,190}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final int LONGEST_NAME = 200;
  private static final int ROLES = 10;

  private ColleagueReader() {}

  static Colleague colleague(Part part) {
    var fields = part.only("user", "name", "email", "roles", "language", "timeZone");
    return new Colleague(
        fields.field("user").text(PeopleReader.USER),
        fields.field("name").line(LONGEST_NAME),
        fields.field("email").text(EMAIL),
        fields
            .optional("roles")
            .map(p -> p.items(ROLES, role -> role.text(PeopleReader.USER)))
            .orElse(List.of()),
        fields.optional("language").map(p -> p.text(LANGUAGE)).orElse(null),
        fields.optional("timeZone").map(ColleagueReader::zone).orElse(null));
  }

  private static @Nullable String zone(Part part) {
    String said = part.text(50);
    try {
      return said.isEmpty() ? null : ZoneId.of(said).getId();
    } catch (DateTimeException _) {
      part.fault("time", "must be a time zone like Europe/Berlin");
      return null;
    }
  }
}
