package io.entente.program.publish;

import io.entente.program.Wording;
import io.entente.program.journeys.Journey;
import io.entente.program.journeys.Milestone;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the ways that partners take. */
final class JourneyReader {
  private static final int MANY = 50;
  private static final int FEW = 5;
  private static final long LONGEST_DAYS = 730;
  private static final Set<Milestone.Owner> OWNERS = EnumSet.allOf(Milestone.Owner.class);

  private final Wordings wordings;

  JourneyReader(Wordings wordings) {
    this.wordings = wordings;
  }

  Journey journey(Part part) {
    var fields = part.only("id", "name", "partnerTypes", "begins", "ends", "milestones");
    return new Journey(
        fields.field("id").text(ProgramReader.ID),
        wordings.plain(fields.field("name")),
        ProgramReader.ids(fields, "partnerTypes"),
        beginning(fields.field("begins")),
        fields.field("ends").text(ProgramReader.ID),
        fields.field("milestones").items(MANY, this::milestone));
  }

  private static Journey.Beginning beginning(Part part) {
    String event = part.text(100);
    return Arrays.stream(Journey.Beginning.values())
        .filter(each -> each.event().equals(event))
        .findFirst()
        .orElseGet(() -> unknown(part, event));
  }

  private static Journey.Beginning unknown(Part part, String event) {
    if (!event.isEmpty()) {
      List<String> known =
          Arrays.stream(Journey.Beginning.values()).map(Journey.Beginning::event).toList();
      part.fault("reference", "%s begins no journey; known: %s".formatted(event, known));
    }
    return Journey.Beginning.ACTIVE;
  }

  private Milestone milestone(Part part) {
    var fields =
        part.only(
            "id",
            "name",
            "owner",
            "after",
            "when",
            "dueDays",
            "remindDays",
            "partnerTypes",
            "tasks");
    return new Milestone(
        fields.field("id").text(ProgramReader.ID),
        wordings.plain(fields.field("name")),
        fields.field("owner").oneOf(OWNERS, Milestone.Owner.PARTNER),
        ProgramReader.ids(fields, "after"),
        fields.field("when").text(ConditionCompiler.LONGEST),
        fields.field("dueDays").whole(0, LONGEST_DAYS),
        fields
            .optional("remindDays")
            .map(p -> p.items(FEW, days -> days.whole(1, LONGEST_DAYS)))
            .orElse(List.of()),
        ProgramReader.ids(fields, "partnerTypes"),
        fields.optional("tasks").map(p -> p.items(MANY, this::task)).orElse(List.of()));
  }

  private Wording task(Part part) {
    return wordings.plain(part);
  }
}
