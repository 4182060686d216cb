package io.entente.program.publish;

import io.entente.program.Named;
import io.entente.program.Program;
import io.entente.program.journeys.Journey;
import io.entente.program.journeys.Milestone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between the milestones of a journey: every partner that begins it can end it. */
final class JourneyConsistency {
  private final Program program;
  private final Journey journey;
  private final Part place;

  JourneyConsistency(Program program, Journey journey, Part place) {
    this.program = program;
    this.journey = journey;
    this.place = place;
  }

  void check() {
    List<String> types = program.partnerTypes().stream().map(Named::id).toList();
    known(journey.partnerTypes(), types, place.field("partnerTypes"));
    List<String> ids = journey.milestones().stream().map(Milestone::id).toList();
    known(List.of(journey.ends()), ids, place.field("ends"));
    var seen = new HashSet<String>();
    for (int i = 0; i < journey.milestones().size(); i++) {
      Milestone milestone = journey.milestones().get(i);
      Part at = at(i);
      if (!milestone.id().isEmpty() && !seen.add(milestone.id())) {
        at.fault("duplicate", "%s stands here twice".formatted(milestone.id()));
      }
      known(milestone.after(), ids, at.field("after"));
      known(milestone.partnerTypes(), types, at.field("partnerTypes"));
      remindersInTime(milestone, at);
    }
    cycles();
    types.stream().filter(journey::isFor).forEach(this::isPassable);
  }

  private static void remindersInTime(Milestone milestone, Part at) {
    milestone.remindDays().stream()
        .filter(days -> days > milestone.dueDays())
        .forEach(
            days ->
                at.field("remindDays")
                    .fault("range", "%d days before it is due nothing has begun".formatted(days)));
  }

  private void cycles() {
    for (int i = 0; i < journey.milestones().size(); i++) {
      Milestone milestone = journey.milestones().get(i);
      if (before(milestone.id()).contains(milestone.id())) {
        at(i)
            .field("after")
            .fault("cycle", "%s comes after itself, so it never opens".formatted(milestone.id()));
      }
    }
  }

  /** All that comes before a milestone. */
  private Set<String> before(String milestone) {
    var before = new HashSet<String>();
    var left = new java.util.ArrayDeque<String>(after(milestone));
    while (!left.isEmpty()) {
      String next = left.pop();
      if (before.add(next)) {
        left.addAll(after(next));
      }
    }
    return before;
  }

  private List<String> after(String milestone) {
    return journey.milestone(milestone).map(Milestone::after).orElse(List.of());
  }

  /** Whether a partner of that type can reach all that lies on its way, and so its end. */
  private void isPassable(String type) {
    List<Milestone> way = journey.way(type);
    Set<String> ids = way.stream().map(Milestone::id).collect(Collectors.toSet());
    if (journey.milestone(journey.ends()).isPresent() && !ids.contains(journey.ends())) {
      place
          .field("ends")
          .fault("unreachable", "%s is not on the way of %s".formatted(journey.ends(), type));
    }
    for (int i = 0; i < journey.milestones().size(); i++) {
      Milestone milestone = journey.milestones().get(i);
      Part at = at(i).field("after");
      if (milestone.isFor(type)) {
        milestone.after().stream()
            .filter(each -> journey.milestone(each).isPresent() && !ids.contains(each))
            .forEach(
                each ->
                    at.fault(
                        "unreachable",
                        "%s is not on the way of %s, so %s never opens for it"
                            .formatted(each, type, milestone.id())));
      }
    }
  }

  private Part at(int milestone) {
    return place.field("milestones").item(milestone);
  }

  private static void known(List<String> ids, List<String> declared, Part at) {
    ids.stream()
        .filter(id -> !id.isEmpty() && !declared.contains(id))
        .forEach(id -> at.fault("reference", "%s is not declared".formatted(id)));
  }
}
