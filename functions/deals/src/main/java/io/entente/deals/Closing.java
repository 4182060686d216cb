package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.program.ReasonCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and why a deal ended; the contract's {@code DealClosing}.
 *
 * @param reason as whoever ended it put it; absent where nobody did
 * @param reasonCode as a reviewer named it; absent where nobody did
 * @param cause what time did; absent where a person ended it
 * @param sale what was won; absent where nothing was
 */
public record Closing(
    @Stored(DataClass.BUSINESS) Instant at,
    @Stored(DataClass.BUSINESS) @Nullable String reason,
    @Stored(DataClass.BUSINESS) @Nullable ReasonCode reasonCode,
    @Stored(DataClass.BUSINESS) @Nullable Cause cause,
    @Stored(DataClass.BUSINESS) @Nullable Sale sale) {

  /** Why a deal expired. */
  public enum Cause {
    /** Its time was over. */
    TIME,
    /** Nobody worked on it. */
    IDLE,
    /** Its partner did not say what it had done. */
    NO_EVIDENCE,
    /** It was next in line, and its partner did not take it on. */
    TURN_NOT_TAKEN;

    static Cause of(Protected.Limit limit) {
      return switch (limit) {
        case TIME -> TIME;
        case IDLE -> IDLE;
        case EVIDENCE -> NO_EVIDENCE;
      };
    }
  }

  Closing without(Erasure erasure) {
    return new Closing(at, erasure.orAbsent(reason), reasonCode, cause, sale);
  }

  static Closing by(Instant at, @Nullable String reason) {
    return new Closing(at, reason, null, null, null);
  }

  static Closing rejected(Instant at, String reason, @Nullable ReasonCode code) {
    return new Closing(at, reason, code, null, null);
  }

  static Closing expired(Instant at, Cause cause) {
    return new Closing(at, null, null, cause, null);
  }

  static Closing won(Instant at, Sale sale) {
    return new Closing(at, null, null, null, sale);
  }
}
