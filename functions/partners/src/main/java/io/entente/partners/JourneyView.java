package io.entente.partners;

import io.entente.partners.journeys.JourneyItem;
import io.entente.program.Wording;
import io.entente.program.journeys.Course;
import io.entente.program.journeys.Journey;
import io.entente.program.journeys.Milestone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far a partner is on its journey, what is next and why; the contract's {@code Journey}. */
public record JourneyView(
    String partnerId,
    String journey,
    Map<String, String> name,
    long programVersion,
    JourneyItem.State state,
    Instant begunAt,
    @Nullable Next next,
    List<Step> milestones,
    Map<String, String> facts) {

  /** The contract's {@code JourneyNext}. */
  public record Next(String milestone, Instant dueAt, boolean stuck) {}

  /** The contract's {@code JourneyMilestone}. */
  public record Step(
      String milestone,
      Map<String, String> name,
      String owner,
      State state,
      Instant dueAt,
      @Nullable Instant reachedAt,
      List<String> waitsFor,
      String condition,
      List<Map<String, String>> tasks) {}

  /** Whether something can be done for a milestone. */
  public enum State {
    REACHED,
    OPEN,
    LATER
  }

  static Optional<JourneyView> of(JourneyReading reading) {
    return reading
        .item()
        .flatMap(item -> reading.course().map(course -> new Shown(reading, item, course).view()));
  }

  private record Shown(JourneyReading reading, JourneyItem item, Course course) {
    JourneyView view() {
      Journey journey = course.journey();
      return new JourneyView(
          item.partnerId(),
          journey.id(),
          journey.name().byLanguage(),
          item.programVersion(),
          item.state(),
          item.begunAt(),
          next(),
          course.way().stream().map(this::step).toList(),
          facts());
    }

    private @Nullable Next next() {
      return course
          .next()
          .map(
              milestone ->
                  new Next(
                      milestone.id(),
                      course.dueAt(milestone),
                      !reading.now().isBefore(course.dueAt(milestone))))
          .orElse(null);
    }

    private Step step(Milestone milestone) {
      Map<String, Instant> reached =
          item.reached().stream()
              .collect(
                  Collectors.toMap(
                      JourneyItem.Reached::milestone, JourneyItem.Reached::at, (one, _) -> one));
      List<String> waitsFor =
          milestone.after().stream().filter(each -> !reached.containsKey(each)).toList();
      Instant reachedAt = reached.get(milestone.id());
      return new Step(
          milestone.id(),
          milestone.name().byLanguage(),
          milestone.owner().name(),
          reachedAt != null ? State.REACHED : waitsFor.isEmpty() ? State.OPEN : State.LATER,
          course.dueAt(milestone),
          reachedAt,
          waitsFor,
          milestone.when(),
          milestone.tasks().stream().map(Wording::byLanguage).toList());
    }

    /** What the conditions are asked of, as it is known today. */
    private Map<String, String> facts() {
      var facts = new TreeMap<String, String>();
      reading.facts().values().forEach((name, value) -> facts.put(name, Objects.toString(value)));
      return facts;
    }
  }
}
