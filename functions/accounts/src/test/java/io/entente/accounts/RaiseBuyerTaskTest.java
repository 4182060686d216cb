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
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Where a buyer could not come in, is to be set up, or bought what fits no deal, somebody looks.
 */
class RaiseBuyerTaskTest {
  private static final String LANDING = "landing_7d4v0k2m9q8x1c5b3n6r0t2w4y";
  private static final String BUYER = "buyer_7d4v0k2m9q8x1c5b3n6r0t2w4y";
  private static final String DEAL = "deal_7d4v0k2m9q8x1c5b3n6r0t2w4y";

  /** As much of what happens as its events need. */
  record Thing(@Stored(DataClass.BUSINESS) String pk0) {
    static final ItemType<Thing> TYPE =
        ItemType.named("thing_of_a_task", 1, "marketplace").holding(Thing.class, it -> key(it.pk0));

    static ItemKey key(String pk) {
      return new ItemKey(pk, "THING");
    }
  }

  @Test
  void dead_tokens_of_one_day_are_one_task_however_many_come() {
    Books books = Books.of("deadtokens");
    for (String each : List.of("1", "2", "3")) {
      happens(
          "deadtokens", "LANDING#" + LANDING.replace('7', each.charAt(0)), "landing.died", died());
    }
    Books.ENVIRONMENT.drain();

    assertThat(open(books)).hasSize(1);
    assertThat(open(books).path(0).path("kind").asString()).isEqualTo("BUYER_LOST");
    assertThat(open(books).path(0).path("title").asString()).contains("2026-03-01");
  }

  private static Map<String, Object> died() {
    return Map.of("landingId", LANDING, "state", "DEAD", "why", "EXPIRED");
  }

  @Test
  void a_buyer_that_waits_because_we_are_shut_out_is_a_task_until_it_is_in() {
    Books books = Books.of("shutout");
    happens(
        "shutout",
        "LANDING#" + LANDING,
        "landing.postponed",
        Map.of("landingId", LANDING, "state", "ARRIVED", "why", "SHUT_OUT"));
    Books.ENVIRONMENT.drain();
    String task = open(books).path(0).path("taskId").asString();
    assertThat(books.manager().get("/v1/tasks/" + task).text("/text"))
        .contains("testMarketplaceConnection");

    happens(
        "shutout",
        "LANDING#" + LANDING,
        "landing.redeemed",
        Map.of("landingId", LANDING, "state", "REDEEMED", "buyerId", BUYER));
    Books.ENVIRONMENT.drain();

    assertThat(open(books)).isEmpty();
  }

  @Test
  void a_buyer_that_registered_is_a_task_until_it_is_set_up_whatever_is_heard_late() {
    Books books = Books.of("setup");
    Notice registered = happens("setup", "BUYER#" + BUYER, "buyer.registered", buyer("REGISTERED"));
    Books.ENVIRONMENT.drain();
    assertThat(open(books).path(0).path("kind").asString()).isEqualTo("BUYER_WAITS");

    happens("setup", "BUYER#" + BUYER, "buyer.ready", buyer("READY"));
    Books.ENVIRONMENT.drain();
    assertThat(open(books)).isEmpty();
    var tables = Books.ENVIRONMENT.platform().tables("accounts");
    var raise = new RaiseBuyerTask(tables, new Tasks(tables, Books.ENVIRONMENT.clock()));
    books.reading(
        _ -> {
          raise.accept(registered);
          return registered;
        });

    assertThat(open(books)).isEmpty();
  }

  private static Map<String, Object> buyer(String state) {
    return Map.of(
        "buyerId", BUYER,
        "state", state,
        "accountId", "210987654321",
        "productCode", "4d5e6f7a8b9c",
        "setUpBy", "2026-03-03T09:30:00Z");
  }

  @Test
  void an_agreement_that_fits_its_deal_is_no_task_and_one_that_does_not_is() {
    Books books = Books.of("odd");
    answered("agmt-1", "WON", false);
    answered("agmt-2", "WON_BEFORE", false);
    Books.ENVIRONMENT.drain();
    assertThat(open(books)).isEmpty();

    for (String odd : List.of("NOT_OPEN", "OTHER_PARTNER", "NO_DEAL", "NO_AMOUNT")) {
      answered("agmt-" + odd, odd, false);
    }
    answered("agmt-3", "WON", true);
    Books.ENVIRONMENT.drain();

    assertThat(open(books)).hasSize(5);
    assertThat(open(books)).allMatch(task -> task.path("kind").asString().equals("AGREEMENT_ODD"));
  }

  private static void answered(String agreement, String result, boolean differs) {
    happens(
        "odd",
        "DEALAGREEMENT#" + agreement,
        "dealagreement.answered",
        Map.of(
            "agreementId",
            agreement,
            "dealId",
            DEAL,
            "partnerId",
            "P-1",
            "result",
            result,
            "status",
            "EXPIRED",
            "differs",
            differs,
            "amountMinor",
            5_100_000,
            "currency",
            "USD"));
  }

  private static JsonNode open(Books books) {
    return books.manager().get("/v1/tasks").body().path("data");
  }

  private static Notice happens(String tenant, String pk, String event, Map<String, Object> told) {
    return new Caller.Service(new TenantId(tenant), "marketplace")
        .run(
            () -> {
              var table = Books.ENVIRONMENT.platform().tables("marketplace").current();
              var read = table.find(Thing.TYPE, Thing.key(pk));
              ChangeResult result =
                  table
                      .change()
                      .aggregate(
                          "thing",
                          Thing.TYPE,
                          new Thing(pk),
                          read,
                          Event.of(event, TestEnvironment.BEGIN, told))
                      .commit();
              assertThat(result).isInstanceOf(ChangeResult.Committed.class);
              long version = read.map(each -> each.version()).orElse(0L) + 1;
              return new Notice(new TenantId(tenant), pk, version, event, TestEnvironment.BEGIN);
            });
  }
}
