package io.entente.program.tiers;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.LocalDate;

/**
 * What was won on one day in one currency.
 *
 * @param deals how many deals that were
 */
public record Won(
    @Stored(DataClass.BUSINESS) LocalDate on,
    @Stored(DataClass.BUSINESS) String currency,
    @Stored(DataClass.BUSINESS) long amountMinor,
    @Stored(DataClass.BUSINESS) long deals) {
  boolean isLike(Won other) {
    return on.equals(other.on) && currency.equals(other.currency);
  }

  Won plus(Won other) {
    return new Won(on, currency, amountMinor + other.amountMinor, deals + other.deals);
  }

  Won minus(Won other) {
    return new Won(
        on,
        currency,
        Math.max(0, amountMinor - other.amountMinor),
        Math.max(0, deals - other.deals));
  }
}
