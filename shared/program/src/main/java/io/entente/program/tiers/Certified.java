package io.entente.program.tiers;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.LocalDate;

/**
 * How many people of a partner are certified up to one day.
 *
 * @param fact under which they count
 * @param lastDay on which they still count; {@link #ENDLESS} where nothing ends
 * @param people each once; 0 where all that is known is that there were some
 */
public record Certified(
    @Stored(DataClass.BUSINESS) String fact,
    @Stored(DataClass.BUSINESS) LocalDate lastDay,
    @Stored(DataClass.BUSINESS) long people) {
  /** Of what does not end. */
  public static final LocalDate ENDLESS = LocalDate.of(9999, 12, 31);

  /** Of what counts on no day any more. */
  public static final LocalDate NEVER = LocalDate.EPOCH;

  boolean countsOn(LocalDate day) {
    return !day.isAfter(lastDay);
  }
}
