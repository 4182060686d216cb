package io.entente.program.journeys;

import io.entente.program.Wording;
import java.util.List;

/**
 * One step of a journey.
 *
 * @param after the milestones that must be reached before; none: it is open from the beginning
 * @param when what must be true for it to be reached; CEL over {@link JourneyFacts}
 * @param dueDays by when, counted from the journey's beginning
 * @param remindDays how many days before that somebody is reminded
 * @param partnerTypes of whose way it is; empty: of all
 * @param tasks what is to be done for it
 */
public record Milestone(
    String id,
    Wording name,
    Owner owner,
    List<String> after,
    String when,
    long dueDays,
    List<Long> remindDays,
    List<String> partnerTypes,
    List<Wording> tasks) {
  /** Who has to do something for it. */
  public enum Owner {
    PARTNER,
    VENDOR
  }

  public Milestone {
    after = List.copyOf(after);
    remindDays = List.copyOf(remindDays);
    partnerTypes = List.copyOf(partnerTypes);
    tasks = List.copyOf(tasks);
  }

  /** Whether it lies on the way of partners of that type. */
  public boolean isFor(String partnerType) {
    return partnerTypes.isEmpty() || partnerTypes.contains(partnerType);
  }
}
