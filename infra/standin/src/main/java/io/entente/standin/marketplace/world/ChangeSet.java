package io.entente.standin.marketplace.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change set from its start on.
 *
 * @param fingerprint of the request that started it
 * @param targets the entities that it locks
 */
public record ChangeSet(
    String id,
    String account,
    String name,
    String fingerprint,
    List<Change> changes,
    Set<String> targets,
    Course course) {

  /**
   * How it goes.
   *
   * @param end when it ended
   */
  public record Course(Instant start, Status status, Optional<Instant> end, Outcome outcome) {}

  /**
   * What came of it.
   *
   * @param failureCode {@code CLIENT_ERROR} or {@code SERVER_FAULT}
   * @param errors by the change's place in the set
   * @param made the entities, by the change's place in the set
   */
  public record Outcome(
      Optional<String> failureCode,
      Map<Integer, List<ErrorDetail>> errors,
      Map<Integer, String> made) {
    static final Outcome NONE = new Outcome(Optional.empty(), Map.of(), Map.of());
  }

  /** A code, and what AWS says with it. */
  public record ErrorDetail(String code, String message) {}

  /** AWS's states of a change set. */
  public enum Status {
    PREPARING,
    APPLYING,
    SUCCEEDED,
    CANCELLED,
    FAILED;

    public boolean isOver() {
      return this != PREPARING && this != APPLYING;
    }
  }

  public ChangeSet {
    changes = List.copyOf(changes);
    targets = Set.copyOf(targets);
  }

  /** How a set begins. */
  public static Course begun(Instant now) {
    return new Course(now, Status.PREPARING, Optional.empty(), Outcome.NONE);
  }

  public boolean isOver() {
    return course.status().isOver();
  }

  public ChangeSet applying() {
    return on(new Course(course.start(), Status.APPLYING, Optional.empty(), Outcome.NONE));
  }

  public ChangeSet ended(Status status, Instant at, Outcome outcome) {
    return on(new Course(course.start(), status, Optional.of(at), outcome));
  }

  public ChangeSet cancelled(Instant at) {
    return ended(Status.CANCELLED, at, Outcome.NONE);
  }

  private ChangeSet on(Course other) {
    return new ChangeSet(id, account, name, fingerprint, changes, targets, other);
  }
}
