package io.entente.partners;

import io.entente.partners.journeys.JourneyChange;
import io.entente.partners.journeys.JourneyItem;
import io.entente.partners.journeys.JourneyItem.State;
import io.entente.platform.events.Event;
import io.entente.platform.items.PartnerPeople;
import io.entente.program.CompiledJourney;
import io.entente.program.journeys.Course;
import io.entente.program.journeys.Milestone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The next thing that happens on a journey, if anything does. Pure: all that it depends on is what
 * was read.
 *
 * @param event that tells it
 * @param about the milestones that it is about
 */
record JourneyStep(JourneyItem after, String event, List<Milestone> about) {
  /** What is told; no person's data. */
  record Told(
      String partnerId,
      String journey,
      State state,
      @Nullable List<Step> milestones,
      @Nullable String next,
      @Nullable Instant dueAt) {}

  /** A milestone as it is told. */
  record Step(String milestone, String name, String owner) {
    static Step of(Milestone milestone) {
      String name = milestone.name().byLanguage().values().iterator().next();
      return new Step(milestone.id(), name, milestone.owner().name());
    }
  }

  private static final List<Function<JourneyReading, Optional<JourneyStep>>> STEPS =
      List.of(
          JourneyStep::begun,
          JourneyStep::stoppedOrResumed,
          JourneyStep::measured,
          JourneyStep::reached,
          JourneyStep::joined,
          JourneyStep::called);

  static Optional<JourneyStep> next(JourneyReading reading) {
    return STEPS.stream().flatMap(step -> step.apply(reading).stream()).findFirst();
  }

  private static Optional<JourneyStep> begun(JourneyReading reading) {
    return reading.stored().isPresent()
        ? Optional.empty()
        : reading
            .way()
            .filter(way -> way.journey().isBegunBy(reading.facts()))
            .map(way -> new JourneyStep(fresh(reading, way), "journey.begun", List.of()));
  }

  private static JourneyItem fresh(JourneyReading reading, CompiledJourney way) {
    var empty =
        new JourneyItem(
            reading.partner().partnerId(),
            way.journey().id(),
            reading.programVersion(),
            State.RUNNING,
            reading.now(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            reading.firsts());
    return new JourneyChange(empty, reading.course().orElseThrow()).in(State.RUNNING);
  }

  private static Optional<JourneyStep> stoppedOrResumed(JourneyReading reading) {
    return changing(reading, reading.isActive() ? State.STOPPED : State.RUNNING)
        .map(
            change ->
                reading.isActive()
                    ? new JourneyStep(change.in(State.RUNNING), "journey.resumed", List.of())
                    : new JourneyStep(change.in(State.STOPPED), "journey.stopped", List.of()));
  }

  private static Optional<JourneyStep> measured(JourneyReading reading) {
    return changing(reading, State.values())
        .filter(change -> !change.item().firsts().equals(reading.firsts()))
        .map(
            change ->
                new JourneyStep(change.measured(reading.firsts()), "journey.measured", List.of()));
  }

  private static Optional<JourneyStep> reached(JourneyReading reading) {
    return changing(reading, State.RUNNING)
        .flatMap(
            change -> {
              CompiledJourney way = reading.way().orElseThrow();
              List<Milestone> now = way.reached(change.course(), reading.facts());
              return now.isEmpty() ? Optional.empty() : Optional.of(reached(reading, change, now));
            });
  }

  private static JourneyStep reached(
      JourneyReading reading, JourneyChange change, List<Milestone> now) {
    JourneyItem after = change.reaching(now, reading.now());
    return new JourneyStep(
        after, after.state() == State.COMPLETED ? "journey.completed" : "journey.advanced", now);
  }

  private static Optional<JourneyStep> joined(JourneyReading reading) {
    return changing(reading, State.RUNNING)
        .flatMap(
            change -> {
              List<String> newcomers =
                  reading.known().people().stream()
                      .map(PartnerPeople.Person::userId)
                      .filter(user -> !change.item().welcomed().contains(user))
                      .toList();
              return newcomers.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      new JourneyStep(change.welcoming(newcomers), "journey.joined", List.of()));
            });
  }

  /** One milestone at a time; of all that was missed of it, the latest says enough. */
  private static Optional<JourneyStep> called(JourneyReading reading) {
    return changing(reading, State.RUNNING)
        .flatMap(
            change -> {
              List<Course.Call> due =
                  untold(change).filter(call -> !call.at().isAfter(reading.now())).toList();
              return due.stream().findFirst().map(first -> called(change, ofOne(first, due)));
            });
  }

  private static List<Course.Call> ofOne(Course.Call first, List<Course.Call> due) {
    return due.stream().filter(call -> call.milestone().equals(first.milestone())).toList();
  }

  private static JourneyStep called(JourneyChange change, List<Course.Call> calls) {
    return new JourneyStep(
        change.telling(calls),
        calls.getLast().isStuck() ? "journey.stuck" : "journey.reminded",
        List.of(calls.getLast().milestone()));
  }

  private static Stream<Course.Call> untold(JourneyChange change) {
    return change.course().calls().stream()
        .filter(call -> !change.item().told().contains(call.id()));
  }

  private static Optional<JourneyChange> changing(JourneyReading reading, State... states) {
    return reading
        .item()
        .filter(item -> List.of(states).contains(item.state()))
        .flatMap(item -> reading.course().map(course -> new JourneyChange(item, course)));
  }

  /** As it is written: when time has to tell the next thing, the partner is looked at again. */
  Event event(JourneyReading reading) {
    var told =
        new Told(
            after.partnerId(),
            after.journeyId(),
            after.state(),
            about.isEmpty() ? null : about.stream().map(Step::of).toList(),
            after.milestone(),
            after.dueAt());
    Event happened = Event.of(event, reading.now(), told);
    return dueAt(reading).map(due -> happened.dueAt("journey.due", due)).orElse(happened);
  }

  private Optional<Instant> dueAt(JourneyReading reading) {
    if (after.state() != State.RUNNING) {
      return Optional.empty();
    }
    Course before = reading.course().orElseThrow();
    Course course =
        Course.of(
            before.journey(), reading.partner().partnerType(), after.reachedIds(), after.begunAt());
    return untold(new JourneyChange(after, course)).map(Course.Call::at).findFirst();
  }
}
