package io.entente.marketplace;

import io.entente.platform.table.TenantTable;
import java.time.Clock;

/**
 * That AWS told of a change set. What it told is not believed: the change set is looked at, by
 * whoever would have looked at it later anyway, so that events and looking have one outcome.
 */
public record ChangeSetNews(Clock clock) {
  /**
   * @return whether it is one of ours
   */
  public boolean heard(TenantTable table, String changeSetId) {
    return OfferStore.link(table, changeSetId)
        .flatMap(link -> ChangeSetStore.find(table, link.jobId()))
        .map(
            read -> {
              if (read.item().state() == ChangeSetState.RUNNING) {
                ChangeSetStore.become(table, read, read.item().due(clock.instant()));
              }
              return true;
            })
        .orElse(false);
  }
}
