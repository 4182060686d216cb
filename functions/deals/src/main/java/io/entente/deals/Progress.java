package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step with the end customer; the contract's {@code DealProgress}.
 *
 * @param number counts from 1 within the deal
 * @param verified whether the vendor recorded or confirmed it
 */
public record Progress(
    @Stored(DataClass.BUSINESS) long number,
    @Stored(DataClass.BUSINESS) LocalDate on,
    @Stored(DataClass.BUSINESS) String kind,
    @Stored(DataClass.BUSINESS) @Nullable String evidence,
    @Stored(DataClass.BUSINESS) Instant recordedAt,
    @Stored(DataClass.BUSINESS) boolean verified) {

  Progress without(Erasure erasure) {
    return new Progress(number, on, kind, erasure.orAbsent(evidence), recordedAt, verified);
  }

  Progress confirmed() {
    return new Progress(number, on, kind, evidence, recordedAt, true);
  }
}
