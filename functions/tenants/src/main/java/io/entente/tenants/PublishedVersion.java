package io.entente.tenants;

import io.entente.platform.items.ProgramInForce;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code PublishedProgram}: one version and what became of it. */
public record PublishedVersion(
    long version,
    State state,
    Instant publishedAt,
    String publishedBy,
    Instant effectiveFrom,
    @Nullable String comment,
    List<String> changes,
    @Nullable Instant withdrawnAt,
    @Nullable String document) {

  /** What a version is to decisions now. */
  public enum State {
    SCHEDULED,
    IN_FORCE,
    PAST,
    WITHDRAWN
  }

  /**
   * @param now in force as of the moment of asking
   */
  static PublishedVersion of(ProgramPublication item, ProgramInForce now) {
    return new PublishedVersion(
        item.version(),
        state(item, now),
        item.publishedAt(),
        item.publishedBy(),
        item.effectiveFrom(),
        item.comment(),
        item.changes(),
        item.withdrawnAt(),
        null);
  }

  PublishedVersion with(String written) {
    return new PublishedVersion(
        version,
        state,
        publishedAt,
        publishedBy,
        effectiveFrom,
        comment,
        changes,
        withdrawnAt,
        written);
  }

  private static State state(ProgramPublication item, ProgramInForce now) {
    if (item.withdrawnAt() != null) {
      return State.WITHDRAWN;
    }
    if (item.version() == now.version()) {
      return State.IN_FORCE;
    }
    return item.version() > now.version() ? State.SCHEDULED : State.PAST;
  }
}
