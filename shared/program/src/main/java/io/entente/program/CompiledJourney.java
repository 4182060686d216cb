package io.entente.program;

import io.entente.program.conditions.Condition;
import io.entente.program.journeys.Course;
import io.entente.program.journeys.Journey;
import io.entente.program.journeys.JourneyFacts;
import io.entente.program.journeys.Milestone;
import java.util.List;
import java.util.Map;

/**
 * A journey whose conditions can be asked.
 *
 * @param conditions in the order of its milestones
 */
public record CompiledJourney(Journey journey, List<Condition> conditions) {
  public CompiledJourney {
    conditions = List.copyOf(conditions);
  }

  /** The milestones that these facts bring a partner to. */
  public List<Milestone> reached(Course course, JourneyFacts facts) {
    Map<String, Object> values = facts.values();
    return course.reachedNow(milestone -> holds(milestone, values));
  }

  /** What cannot be worked out is not reached: the journey gets stuck there, and a person looks. */
  private boolean holds(Milestone milestone, Map<String, Object> values) {
    try {
      return conditions.get(journey.milestones().indexOf(milestone)).holds(values);
    } catch (Condition.NotJudged _) {
      return false;
    }
  }
}
