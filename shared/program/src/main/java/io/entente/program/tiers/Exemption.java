package io.entente.program.tiers;

import java.time.LocalDate;

/**
 * That a partner has a tier whatever is measured, for a reason and until a day.
 *
 * @param lastDay on which it still counts
 */
public record Exemption(String tier, String reason, LocalDate lastDay) {
  boolean countsOn(LocalDate day) {
    return !day.isAfter(lastDay);
  }
}
