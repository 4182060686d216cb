package io.entente.partners.certifications;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of the vendor, or its learning system, granted a certificate.
 *
 * @param revoked why it counts no more; absent while it does
 * @param told what its end was told with last; absent where nothing was
 */
public record Grant(
    @Stored(DataClass.BUSINESS) Claim claim,
    @Stored(DataClass.PERSONAL) String grantedBy,
    @Stored(DataClass.BUSINESS) Instant grantedAt,
    @Stored(DataClass.BUSINESS) @Nullable String revoked,
    @Stored(DataClass.BUSINESS) @Nullable Told told) {
  /** How much of its end was told. */
  public enum Told {
    REMINDED,
    EXPIRED
  }

  /**
   * Something to tell when a day begins.
   *
   * @param what is told then
   */
  public record Next(LocalDate day, Told what) {}

  public static Grant of(Claim claim, String by, Instant now) {
    return new Grant(claim, by, now, null, null);
  }

  public boolean isRevoked() {
    return revoked != null;
  }

  public boolean isExpiredOn(LocalDate day) {
    return claim.endsBefore(day);
  }

  public Grant revokedFor(String reason) {
    return new Grant(claim, grantedBy, grantedAt, reason, told);
  }

  public Grant told(Told what) {
    return new Grant(claim, grantedBy, grantedAt, revoked, what);
  }

  /**
   * What is to be told of it next, if time has anything to tell.
   *
   * @param reminderDays how long before its end the person is reminded; 0 for not at all
   */
  public Optional<Next> next(long reminderDays) {
    LocalDate last = claim.validUntil();
    if (last == null || isRevoked() || told == Told.EXPIRED) {
      return Optional.empty();
    }
    return Optional.of(
        told == Told.REMINDED || reminderDays == 0
            ? new Next(last.plusDays(1), Told.EXPIRED)
            : new Next(last.minusDays(reminderDays), Told.REMINDED));
  }

  /** Whether it says the same as a new one would. */
  public boolean says(Claim other) {
    return !isRevoked() && Objects.equals(claim, other);
  }
}
