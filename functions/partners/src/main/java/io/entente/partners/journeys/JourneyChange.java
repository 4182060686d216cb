package io.entente.partners.journeys;

import io.entente.partners.journeys.JourneyItem.Firsts;
import io.entente.partners.journeys.JourneyItem.Reached;
import io.entente.partners.journeys.JourneyItem.State;
import io.entente.program.journeys.Course;
import io.entente.program.journeys.Milestone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A journey as it becomes another, one step at a time. */
public record JourneyChange(JourneyItem item, Course course) {

  public JourneyItem reaching(Collection<Milestone> milestones, Instant now) {
    var reached = new ArrayList<>(item.reached());
    milestones.forEach(each -> reached.add(new Reached(each.id(), now)));
    Course after = course(reached);
    return with(after.isOver() ? State.COMPLETED : item.state(), reached, after);
  }

  public JourneyItem in(State state) {
    return with(state, item.reached(), course);
  }

  private Course course(List<Reached> reached) {
    return new Course(
        course.journey(),
        course.way(),
        java.util.Set.copyOf(reached.stream().map(Reached::milestone).toList()),
        course.begunAt());
  }

  private JourneyItem with(State state, List<Reached> reached, Course after) {
    Optional<Milestone> next = after.next();
    return new JourneyItem(
        item.partnerId(),
        item.journeyId(),
        item.programVersion(),
        state,
        item.begunAt(),
        reached,
        item.told(),
        item.welcomed(),
        next.map(Milestone::id).orElse(null),
        next.map(after::dueAt).orElse(null),
        item.firsts());
  }

  public JourneyItem measured(Firsts firsts) {
    return with(item.told(), item.welcomed(), firsts);
  }

  public JourneyItem welcoming(Collection<String> people) {
    return with(item.told(), more(item.welcomed(), people), item.firsts());
  }

  public JourneyItem telling(Collection<Course.Call> calls) {
    List<String> ids = calls.stream().map(Course.Call::id).toList();
    return with(more(item.told(), ids), item.welcomed(), item.firsts());
  }

  private static List<String> more(List<String> some, Collection<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private JourneyItem with(List<String> told, List<String> welcomed, Firsts firsts) {
    return new JourneyItem(
        item.partnerId(),
        item.journeyId(),
        item.programVersion(),
        item.state(),
        item.begunAt(),
        item.reached(),
        told,
        welcomed,
        item.milestone(),
        item.dueAt(),
        firsts);
  }
}
