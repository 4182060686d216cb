package io.entente.platform.events;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to an aggregate: written with the change itself, never changed, told to everybody
 * who may hear it.
 *
 * @param type as the catalogue has it: {@code deal.approved}
 * @param at by the business clock
 * @param data a record; as JSON it is the timeline's entry and the payload of webhooks
 * @param dataVersion which of the versions of its type's data these are, from 1
 * @param due when the service must look at the aggregate again, and why
 */
public record Event(String type, Instant at, Object data, int dataVersion, Optional<Due> due) {
  /**
   * @param kind as the catalogue has it: {@code deal.protection_ends}
   */
  public record Due(String kind, Instant at) {}

  public static Event of(String type, Instant at, Object data) {
    return new Event(type, at, data, 1, Optional.empty());
  }

  /** The same, of a type whose data have changed since they were first told. */
  public Event inVersion(int later) {
    return new Event(type, at, data, later, due);
  }

  public Event dueAt(String kind, Instant instant) {
    return new Event(type, at, data, dataVersion, Optional.of(new Due(kind, instant)));
  }
}
