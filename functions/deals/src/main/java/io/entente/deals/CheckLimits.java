package io.entente.deals;

import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.RateLimit;
import io.entente.platform.table.TenantTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a partner may ask: enough for work, too little to read out whom the vendor knows. The
 * vendor's own people may see its books anyway.
 */
final class CheckLimits {
  private static final int OF_A_USER = 60;
  private static final int OF_A_PARTNER = 300;

  private CheckLimits() {}

  /**
   * Uses up one question of the partner's user who asks.
   *
   * @return why there is no answer, if there are none left
   */
  static Optional<Problem> spend(TenantTable table, String partner, Instant now) {
    if (!DealStore.asPartner()) {
      return Optional.empty();
    }
    return Stream.of(
            limit("user", Caller.current().subject(), Duration.ofHours(1), OF_A_USER),
            limit("partner", partner, Duration.ofDays(1), OF_A_PARTNER))
        .filter(limit -> !table.spend(limit, now))
        .findFirst()
        .map(limit -> exhausted(limit, now));
  }

  private static RateLimit limit(String whose, String id, Duration stretch, int most) {
    return new RateLimit("checkDeal#%s#%s".formatted(whose, id), stretch, most);
  }

  private static Problem exhausted(RateLimit limit, Instant now) {
    return Problem.of(
        ProblemKind.TOO_MANY_REQUESTS,
        "%d questions have been asked, which is all for now. Ask again after %s, or register the deal."
            .formatted(limit.most(), limit.renewedAfter(now)));
  }
}
