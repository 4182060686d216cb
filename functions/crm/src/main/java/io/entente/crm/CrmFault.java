package io.entente.crm;

import io.entente.platform.table.Listing;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deal that the CRM did not take, as the contract shows it. */
record CrmFault(
    String dealId,
    PushState state,
    @Nullable String fault,
    int attempts,
    @Nullable String opportunityId,
    @Nullable String reason,
    Instant changedAt,
    long version) {

  /** The contract's {@code CrmFaultLine}. */
  record Line(String dealId, String fault, Instant since) {
    static Line of(Listing.Entry<PushItem.Shown> entry) {
      PushItem.Shown shown = entry.view();
      return new Line(shown.dealId(), String.valueOf(shown.fault()), shown.since());
    }
  }

  static CrmFault of(Versioned<PushItem> read) {
    PushItem push = read.item();
    return new CrmFault(
        push.dealId(),
        push.state(),
        push.fault(),
        push.attempts(),
        push.opportunityId(),
        push.reason(),
        push.changedAt(),
        read.version());
  }
}
