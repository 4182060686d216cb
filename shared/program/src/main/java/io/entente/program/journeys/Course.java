package io.entente.program.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One partner's way through a journey, as far as it has come.
 *
 * @param way the milestones that lie on it
 * @param reached the ids of those that are reached
 */
public record Course(Journey journey, List<Milestone> way, Set<String> reached, Instant begunAt) {
  public Course {
    way = List.copyOf(way);
    reached = Set.copyOf(reached);
  }

  public static Course of(
      Journey journey, String partnerType, Collection<String> reached, Instant begunAt) {
    return new Course(journey, journey.way(partnerType), new LinkedHashSet<>(reached), begunAt);
  }

  /**
   * The milestones that are reached now and were not: each counts when its condition holds and all
   * are reached that it comes after, so that one may open the next. Once reached stays reached.
   */
  public List<Milestone> reachedNow(Predicate<Milestone> holds) {
    var all = new LinkedHashSet<>(reached);
    var now = new LinkedHashSet<Milestone>();
    boolean more = true;
    while (more) {
      List<Milestone> next =
          way.stream()
              .filter(each -> !all.contains(each.id()) && all.containsAll(each.after()))
              .filter(holds)
              .toList();
      next.forEach(each -> all.add(each.id()));
      more = now.addAll(next);
    }
    return List.copyOf(now);
  }

  public boolean isOver() {
    return reached.contains(journey.ends());
  }

  /** What can be done now, what is due first at the front; nothing once it is over. */
  public List<Milestone> open() {
    return isOver()
        ? List.of()
        : way.stream()
            .filter(each -> !reached.contains(each.id()) && reached.containsAll(each.after()))
            .sorted(Comparator.comparingLong(Milestone::dueDays))
            .toList();
  }

  public Optional<Milestone> next() {
    return open().stream().findFirst();
  }

  public Instant dueAt(Milestone milestone) {
    return begunAt.plus(Duration.ofDays(milestone.dueDays()));
  }

  /** All that time has to tell of what is open, the earliest first. */
  public List<Call> calls() {
    return open().stream()
        .flatMap(this::calls)
        .sorted(Comparator.comparing(Call::at).thenComparing(Call::id))
        .toList();
  }

  private Stream<Call> calls(Milestone milestone) {
    Instant due = dueAt(milestone);
    return Stream.concat(
        milestone.remindDays().stream()
            .map(days -> new Call(milestone, due.minus(Duration.ofDays(days)), days)),
        Stream.of(new Call(milestone, due, 0)));
  }

  /**
   * That somebody is to hear of a milestone.
   *
   * @param daysBefore 0 where it is due, and the journey stuck
   */
  public record Call(Milestone milestone, Instant at, long daysBefore) {
    public String id() {
      return milestone.id() + "-" + daysBefore;
    }

    public boolean isStuck() {
      return daysBefore == 0;
    }
  }
}
