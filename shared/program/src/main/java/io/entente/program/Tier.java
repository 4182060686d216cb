package io.entente.program;

import org.jspecify.annotations.Nullable;

/**
 * A step on a partner's way up; the program lists them from the lowest.
 *
 * @param openQuota how many registrations a partner may have open at once; absent for no end
 */
public record Tier(String id, Wording name, @Nullable Long openQuota) {
  /** Whoever would allow more sets no end: each registration counts what its partner has open. */
  public static final long HIGHEST_QUOTA = 1_000;
}
