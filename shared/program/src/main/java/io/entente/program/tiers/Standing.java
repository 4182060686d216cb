package io.entente.program.tiers;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner stands.
 *
 * @param notice that it will lose the tier; absent while it keeps it
 */
public record Standing(
    @Stored(DataClass.BUSINESS) String tier, @Stored(DataClass.BUSINESS) @Nullable Notice notice) {
  /**
   * @param given the day on which the partner fell under the line
   * @param lostOn the day on which the tier is lost if nothing changes
   */
  public record Notice(
      @Stored(DataClass.BUSINESS) LocalDate given, @Stored(DataClass.BUSINESS) LocalDate lostOn) {}

  public static Standing at(String tier) {
    return new Standing(tier, null);
  }
}
