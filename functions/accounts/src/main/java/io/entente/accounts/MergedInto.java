package io.entente.accounts;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;
import java.util.List;

/**
 * What a merge changed, so that it can be taken back.
 *
 * @param root the customer that carries the holds of both since
 * @param led own spellings, which lead to the root since
 * @param joined the root's spellings, at which the account is noted since
 * @param came deals that held or waited at the account, and follow
 * @param there deals that held or waited at the root already
 */
record MergedInto(
    @Stored(DataClass.BUSINESS) String root,
    @Stored(DataClass.BUSINESS) Instant at,
    @Stored(DataClass.BUSINESS) List<String> led,
    @Stored(DataClass.BUSINESS) List<String> joined,
    @Stored(DataClass.BUSINESS) List<String> came,
    @Stored(DataClass.BUSINESS) List<String> there) {
  /** Of more nobody could say afterwards which is whose, within what one item holds. */
  private static final int MOST_DEALS = 200;

  MergedInto {
    led = List.copyOf(led);
    joined = List.copyOf(joined);
    came = came.stream().limit(MOST_DEALS).toList();
    there = there.stream().limit(MOST_DEALS).toList();
  }

  /** Whether only what came with the account stands at the root. */
  boolean isAllItsOwn(List<String> deals) {
    return !deals.isEmpty() && came.containsAll(deals);
  }

  /** Whether nothing stands at the root but what stood there before. */
  boolean isNothingOfIt(List<String> deals) {
    return there.containsAll(deals);
  }
}
