package io.entente.local.replay;

import java.time.Duration;
import java.time.Instant;

/** What became of one row of the deals. */
sealed interface Result {
  CompanyRow row();

  /**
   * It was registered, now or before.
   *
   * @param reason its code
   * @param receivedAt by the service's business clock
   * @param took the last exchange alone, from sending to the last byte
   */
  record Registered(
      CompanyRow row,
      String dealId,
      String verdict,
      String reason,
      Instant receivedAt,
      Duration took)
      implements Result {}

  /** The service refused it, or never answered. */
  record Failed(CompanyRow row, String why) implements Result {}
}
