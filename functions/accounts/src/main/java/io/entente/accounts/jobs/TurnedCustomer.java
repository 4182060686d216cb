package io.entente.accounts.jobs;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.util.List;

/**
 * An account of which an import made a customer while deals are protected there. Written with the
 * account itself, so that none is forgotten and none is counted twice, however often the job is
 * interrupted.
 *
 * @param owner who is responsible for the first of the deals
 */
public record TurnedCustomer(
    @Stored(DataClass.BUSINESS) String jobId,
    @Stored(DataClass.BUSINESS) String accountId,
    @Stored(DataClass.BUSINESS) List<String> deals,
    @Stored(DataClass.BUSINESS) String owner) {
  static final String PREFIX = "TURNED#";

  public static final ItemType<TurnedCustomer> TYPE =
      ItemType.named("job_turned_customer", 1, "accounts")
          .holding(
              TurnedCustomer.class,
              turned -> new ItemKey(JobItem.pk(turned.jobId), PREFIX + turned.accountId));
}
