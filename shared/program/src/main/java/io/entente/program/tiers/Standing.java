package io.entente.program.tiers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner stands.
 *
 * @param notice that it will lose the tier; absent while it keeps it
 */
public record Standing(String tier, @Nullable Notice notice) {
  /**
   * @param given the day on which the partner fell under the line
   * @param lostOn the day on which the tier is lost if nothing changes
   */
  public record Notice(LocalDate given, LocalDate lostOn) {}

  public static Standing at(String tier) {
    return new Standing(tier, null);
  }
}
