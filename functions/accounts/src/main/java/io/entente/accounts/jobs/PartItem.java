package io.entente.accounts.jobs;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/**
 * A part of what a job works on. Named after what was sent as well: two requests with one key and
 * two bodies, at the same moment, do not write over each other.
 *
 * @param number from 0
 * @param text at most 270 kB of Base64 of the compressed text
 */
record PartItem(
    @Stored(DataClass.BUSINESS) String jobId,
    @Stored(DataClass.BUSINESS) String bodyHash,
    @Stored(DataClass.BUSINESS) int number,
    @Stored(DataClass.PERSONAL) String text) {
  private static final int HASH_SHOWN = 16;

  static final ItemType<PartItem> TYPE =
      ItemType.named("job_part", 1, "accounts")
          .holding(PartItem.class, part -> key(part.jobId, part.bodyHash, part.number));

  static ItemKey key(String jobId, String bodyHash, int number) {
    return new ItemKey(
        JobItem.pk(jobId), "PART#%s#%04d".formatted(bodyHash.substring(0, HASH_SHOWN), number));
  }
}
