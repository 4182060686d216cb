package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;

/**
 * That a person found a deal not to overlap with who holds the customer, so that it is protected
 * beside; the contract's {@code DealSplit}.
 *
 * @param reason as the partner reads it
 */
record Split(@Stored(DataClass.BUSINESS) Instant at, @Stored(DataClass.BUSINESS) String reason) {
  Split without(Erasure erasure) {
    return new Split(at, erasure.without(reason));
  }
}
