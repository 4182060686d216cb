package io.entente.program;

import java.util.List;

/**
 * How long a person may take to decide what the rules give to a person.
 *
 * @param targetHours business hours of the partner's calendar in which it should be done
 * @param hardHours in which it must be
 * @param escalateAt after how many percent of the hard hours somebody is reminded, the first first
 * @param onBreach what happens when they are over
 */
public record Review(long targetHours, long hardHours, List<Long> escalateAt, OnBreach onBreach) {
  /** What happens when nobody has decided in time. */
  public enum OnBreach {
    /** As if a person had found nothing against it; never over anybody who holds the customer. */
    DEEMED_APPROVED,
    /** It stays in review, and is escalated once more. */
    ESCALATE
  }

  public Review {
    escalateAt = List.copyOf(escalateAt);
  }
}
