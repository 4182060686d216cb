package io.entente.program.tiers;

import java.time.LocalDate;

/**
 * What stands between falling under a line and losing the tier.
 *
 * @param marginPercent 0 to 99: how far under its line a tier is still kept, so that whoever moves
 *     around the line does not go up and down
 * @param noticeDays how long before the partner is told that it will lose the tier, 0 or more
 * @param graceDays how long after that notice it may still mend it, 0 or more
 */
public record Patience(long marginPercent, long noticeDays, long graceDays) {

  LocalDate end(LocalDate noticed) {
    return noticed.plusDays(noticeDays + graceDays);
  }
}
