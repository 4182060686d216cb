package io.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.accounts.tasks.Tasks;
import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.testkit.TestEnvironment;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where a partner's journey is stuck, somebody of the vendor looks after it. */
class RaiseJourneyTaskTest {
  /** As much of a journey as its events need. */
  record JourneyItem(@Stored(DataClass.BUSINESS) String partnerId) {
    static final ItemType<JourneyItem> TYPE =
        ItemType.named("stuck_journey", 1, "partners")
            .holding(JourneyItem.class, each -> key(each.partnerId));

    static ItemKey key(String partner) {
      return new ItemKey("JOURNEY#" + partner, "JOURNEY");
    }
  }

  record Told(String partnerId, String journey, String state, List<Step> milestones) {}

  record Step(String milestone, String name, String owner) {}

  @Test
  void a_journey_that_is_stuck_is_a_task_until_it_goes_on() {
    Books books = Books.of("stuck");
    happens("stuck", "journey.stuck", "agreement");
    Books.ENVIRONMENT.drain();

    JsonNode task = open(books).path(0);
    assertThat(task.path("kind").asString()).isEqualTo("JOURNEY_STUCK");
    assertThat(task.path("owner").asString()).isEqualTo("channel-manager");
    assertThat(task.path("title").asString()).isEqualTo("Partner P-1 is stuck: The agreement");
    happens("stuck", "journey.advanced", "agreement");
    Books.ENVIRONMENT.drain();

    assertThat(open(books)).isEmpty();
  }

  @Test
  void what_is_heard_late_twice_or_first_opens_nothing_that_is_settled() {
    Books books = Books.of("late");
    Notice stuck = happens("late", "journey.stuck", "agreement");
    Notice advanced = happens("late", "journey.advanced", "agreement");
    var tables = Books.ENVIRONMENT.platform().tables("accounts");
    var raise = new RaiseJourneyTask(tables, new Tasks(tables, Books.ENVIRONMENT.clock()));

    for (Notice notice : List.of(advanced, stuck, advanced, stuck, stuck)) {
      books.reading(
          _ -> {
            raise.accept(notice);
            return notice;
          });
    }

    assertThat(open(books)).isEmpty();
  }

  @Test
  void two_milestones_are_two_tasks() {
    Books books = Books.of("two");
    happens("two", "journey.stuck", "agreement");
    happens("two", "journey.stuck", "team");
    Books.ENVIRONMENT.drain();

    happens("two", "journey.completed", "team");
    Books.ENVIRONMENT.drain();

    assertThat(open(books)).hasSize(1);
  }

  private static JsonNode open(Books books) {
    return books.manager().get("/v1/tasks").body().path("data");
  }

  private static Notice happens(String tenant, String event, String milestone) {
    var told =
        new Told(
            "P-1",
            "first-days",
            "RUNNING",
            List.of(new Step(milestone, "The " + milestone, "PARTNER")));
    return new Caller.Service(new TenantId(tenant), "partners")
        .run(
            () -> {
              var table = Books.ENVIRONMENT.platform().tables("partners").current();
              var read = table.find(JourneyItem.TYPE, JourneyItem.key("P-1"));
              ChangeResult result =
                  table
                      .change()
                      .aggregate(
                          "journey",
                          JourneyItem.TYPE,
                          new JourneyItem("P-1"),
                          read,
                          Event.of(event, TestEnvironment.BEGIN, told))
                      .commit();
              assertThat(result).isInstanceOf(ChangeResult.Committed.class);
              long version = read.map(each -> each.version()).orElse(0L) + 1;
              return new Notice(
                  new TenantId(tenant), "JOURNEY#P-1", version, event, TestEnvironment.BEGIN);
            });
  }
}
