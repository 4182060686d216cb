package io.entente.contract;

import java.util.Optional;
import java.util.Set;

/**
 * An event that may be published.
 *
 * @param type the aggregate and what happened to it: {@code deal.approved}
 * @param context the bounded context that publishes it
 * @param description one sentence for a person
 * @param told how it is told with its data; empty where it has none, such as a due time
 */
public record EventSpec(String type, String context, String description, Optional<Told> told) {

  /**
   * An event with its data.
   *
   * @param version of its data, from 1
   * @param subscribers who may hear it; nobody: it stays inside
   * @param schema pointer into the contract, of the whole CloudEvent: {@code
   *     /components/schemas/DealApprovedEvent}
   */
  public record Told(int version, Set<Subscriber> subscribers, String schema) {
    public Told {
      subscribers = Set.copyOf(subscribers);
    }
  }

  /** Who may subscribe to an event. */
  public enum Subscriber {
    /** The vendor's own people and systems: all of the tenant's events. */
    TENANT,
    /** A partner's: those of its own deals. */
    PARTNER
  }
}
