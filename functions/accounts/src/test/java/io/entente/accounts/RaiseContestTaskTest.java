package io.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.testkit.TestEnvironment;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where the vendor's people work against a protected deal, its channel manager settles it. */
class RaiseContestTaskTest {
  /** As much of a contest as its event needs. */
  record Contest(@Stored(DataClass.BUSINESS) String dealId) {
    static final ItemType<Contest> TYPE =
        ItemType.named("told_contest", 1, "deals")
            .holding(Contest.class, it -> new ItemKey("CONTEST#" + it.dealId + "#O-1", "CONTEST"));
  }

  record Told(
      String dealId,
      String partnerId,
      String customerId,
      String opportunityId,
      String channelManager) {}

  private static final String DEAL = "deal_7d4v0k2m9q8x1c5b3n6r0t2w4y";

  @Test
  void a_contest_is_one_task_of_the_deals_channel_manager_with_what_can_be_done() {
    Books books = Books.of("contested");
    begins("contested");
    Books.ENVIRONMENT.drain();

    JsonNode tasks = books.manager().get("/v1/tasks?kind=DEAL_CONTESTED").body().path("data");

    assertThat(tasks).hasSize(1);
    assertThat(tasks.path(0).path("owner").asString()).isEqualTo("user-7");
    String id = tasks.path(0).path("taskId").asString();
    JsonNode task = books.manager().get("/v1/tasks/" + id).body();
    assertThat(task.path("text").asString()).contains("O-1", DEAL, "stays protected", "revoke");
    assertThat(task.path("accounts").path(0).asString()).isEqualTo("A-1");
    assertThat(task.path("deals").path(0).asString()).isEqualTo(DEAL);
  }

  private static void begins(String tenant) {
    var told = new Told(DEAL, "P-1", "A-1", "O-1", "user-7");
    var event = Event.of("contest.begun", TestEnvironment.BEGIN, told);
    new Caller.Service(new TenantId(tenant), "deals")
        .run(
            () -> {
              ChangeResult result =
                  Books.ENVIRONMENT
                      .platform()
                      .tables("deals")
                      .current()
                      .change()
                      .create("contest", Contest.TYPE, new Contest(DEAL), event)
                      .commit();
              assertThat(result).isInstanceOf(ChangeResult.Committed.class);
              return result;
            });
  }
}
