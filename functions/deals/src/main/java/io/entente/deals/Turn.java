package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;

/** That a waiting deal is next: until then its customer is kept for it. The contract's as well. */
public record Turn(
    @Stored(DataClass.BUSINESS) Instant from, @Stored(DataClass.BUSINESS) Instant until) {
  boolean liveAt(Instant now) {
    return until.isAfter(now);
  }
}
