package io.entente.program.tiers;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.LocalDate;

/**
 * That a partner has a tier whatever is measured, for a reason and until a day.
 *
 * @param lastDay on which it still counts
 */
public record Exemption(
    @Stored(DataClass.BUSINESS) String tier,
    @Stored(DataClass.BUSINESS) String reason,
    @Stored(DataClass.BUSINESS) LocalDate lastDay) {
  boolean countsOn(LocalDate day) {
    return !day.isAfter(lastDay);
  }
}
