package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;

/**
 * That the vendor took a confirmed sale back; the contract's {@code DealReversal}.
 *
 * @param sale as it had been confirmed
 * @param reason as the partner reads it
 */
public record Reversal(
    @Stored(DataClass.BUSINESS) Instant at,
    @Stored(DataClass.BUSINESS) Sale sale,
    @Stored(DataClass.BUSINESS) String reason) {
  Reversal without(Erasure erasure) {
    return new Reversal(at, sale, erasure.without(reason));
  }
}
