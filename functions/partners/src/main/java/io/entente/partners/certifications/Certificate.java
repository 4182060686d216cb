package io.entente.partners.certifications;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.program.tiers.Certified;
import io.entente.program.tiers.Headcount.Holding;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person is, was or wants to be certified for.
 *
 * @param certification its id in the program
 * @param grant absent where it was never granted
 * @param submission absent where nothing was sent in since it was last granted
 */
public record Certificate(
    @Stored(DataClass.BUSINESS) String certification,
    @Stored(DataClass.BUSINESS) @Nullable Grant grant,
    @Stored(DataClass.BUSINESS) @Nullable Submission submission) {
  /** Where it stands. */
  public enum State {
    CERTIFIED,
    EXPIRED,
    REVOKED,
    SUBMITTED,
    DECLINED
  }

  public static Certificate none(String certification) {
    return new Certificate(certification, null, null);
  }

  /** What was granted counts, whatever was sent in since. */
  public State stateOn(LocalDate day) {
    if (grant != null) {
      return grant.isRevoked()
          ? State.REVOKED
          : grant.isExpiredOn(day) ? State.EXPIRED : State.CERTIFIED;
    }
    return isPending() ? State.SUBMITTED : State.DECLINED;
  }

  public boolean isPending() {
    return submission != null && submission.isPending();
  }

  public Certificate granted(Grant given) {
    return new Certificate(certification, given, null);
  }

  public Certificate submitted(Submission sent) {
    return new Certificate(certification, grant, sent);
  }

  /** Empty where it was never granted: then nothing has ever arrived of it. */
  Optional<Holding> holding(String userId) {
    return Optional.ofNullable(grant)
        .map(given -> new Holding(userId, certification, given.claim().level(), lastDay(given)));
  }

  private static LocalDate lastDay(Grant given) {
    return given.isRevoked()
        ? Certified.NEVER
        : Objects.requireNonNullElse(given.claim().validUntil(), Certified.ENDLESS);
  }
}
