package io.entente.accounts;

import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.Tasks;
import io.entente.accounts.tasks.Work;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTables;
import java.util.List;

/** A direct opportunity stands against a protected deal: its channel manager is to settle it. */
record RaiseContestTask(TenantTables tables, Tasks tasks) implements Consumer {
  static final String NAME = "raiseContestTask";

  /** What is read of the event. */
  record Begun(String dealId, String customerId, String opportunityId, String channelManager) {}

  @Override
  public void accept(Notice notice) {
    Begun begun = EventItem.told(tables.current(), notice, Begun.class).orElseThrow();
    String about = begun.dealId + "#" + begun.opportunityId;
    tasks.openForNews(Tasks.id(Task.Kind.DEAL_CONTESTED, about), work(begun));
  }

  private static Work work(Begun begun) {
    return new Work(
        Task.Kind.DEAL_CONTESTED,
        begun.channelManager,
        "Opportunity %s stands against a protected deal".formatted(begun.opportunityId),
        """
        Opportunity %s was opened for what deal %s holds at this customer. The deal stays \
        protected, and its partner knows that it is contested, not by whom. Agree with who \
        works on the opportunity: close it or join it to the deal, or revoke the deal and say why."""
            .formatted(begun.opportunityId, begun.dealId),
        List.of(begun.customerId),
        List.of(begun.dealId),
        null);
  }
}
