package io.entente.program;

import io.entente.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A step on a partner's way up; the program lists them from the lowest.
 *
 * @param openQuota how many registrations a partner may have open at once; absent for no end
 * @param autoApproval the value up to which a deal is protected without a person, in the program's
 *     own currency; absent for no end
 * @param margin of the list price, in per cent; absent where the program says nothing of it
 */
public record Tier(
    String id,
    Wording name,
    @Nullable Long openQuota,
    @Nullable Money autoApproval,
    @Nullable Long margin) {
  /** Whoever would allow more sets no end: each registration counts what its partner has open. */
  public static final long HIGHEST_QUOTA = 1_000;
}
