package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Versioned;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a partner goes, and comes back. */
class PartingTest {
  /** As much of what others tell of a step as its event needs. */
  record StepItem(@Stored(DataClass.BUSINESS) String partnerId) {
    static final ItemType<StepItem> OF_DEALS =
        ItemType.named("told_deals_step", 1, "deals")
            .holding(StepItem.class, it -> key(it.partnerId, "DEALS"));
    static final ItemType<StepItem> OF_ENDPOINTS =
        ItemType.named("told_endpoints_step", 1, "webhooks")
            .holding(StepItem.class, it -> key(it.partnerId, "ENDPOINTS"));

    static ItemKey key(String partnerId, String step) {
      return new ItemKey("PARTING#%s#%s".formatted(partnerId, step), "TOLD");
    }
  }

  /** What its event says. */
  record Told(String partnerId, long number, long left) {}

  private final Market market = new Market();

  @BeforeEach
  void partner() {
    market.partner("P-1", "silver");
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void only_directors_and_administrators_part_with_a_partner() {
    for (String role : List.of("channel-manager", "auditor")) {
      assertThat(
              part(market.environment().as(Callers.member("aurora", role)), "terminate").status())
          .isEqualTo(403);
    }
    assertThat(
            part(
                    market.environment().as(Callers.partner("aurora", "P-1", "partner-admin")),
                    "terminate")
                .status())
        .isEqualTo(403);
    assertThat(state()).isEqualTo("active");
  }

  @Test
  void a_partner_that_there_is_not_cannot_go() {
    assertThat(
            market
                .as("tenant-admin")
                .key("x")
                .post("/v1/partners/P-9/terminate", Map.of("reason", "Gone."))
                .status())
        .isEqualTo(404);
    assertThat(market.as("auditor").get("/v1/partners/P-1/parting").status()).isEqualTo(404);
  }

  @Test
  void who_takes_part_cannot_be_taken_back_and_who_is_out_is_not_suspended() {
    assertThat(part("reinstate").status()).isEqualTo(409);
    part("terminate");
    assertThat(part("suspend").status()).isEqualTo(409);
  }

  @Test
  void deals_go_to_no_partner_that_is_none_that_is_out_or_that_goes_itself() {
    market.partner("P-2", "silver");
    market.as("tenant-admin").key("s").post("/v1/partners/P-2/suspend", Map.of("reason", "Late."));

    for (String heir : List.of("P-9", "P-2", "P-1")) {
      Answer refused = part("terminate", heir);
      assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
      assertThat(refused.text("/errors/0/pointer")).isEqualTo("/dealsTo");
    }
    assertThat(state()).isEqualTo("active");
  }

  @Test
  void who_takes_the_deals_over_stands_in_the_checklist() {
    market.partner("P-2", "silver");

    assertThat(part("terminate", "P-2").text("/dealsTo")).isEqualTo("P-2");
    assertThat(parting().answer().text("/dealsTo")).isEqualTo("P-2");
  }

  @Test
  void the_access_ends_in_the_very_change_and_the_rest_is_still_to_be_done() {
    Answer parting = part("terminate");

    assertThat(market.standing("P-1").state()).isEqualTo("terminated");
    assertThat(done(parting)).containsExactly("ACCESS");
    assertThat(parting.body().path("finished").asBoolean(true)).isFalse();
    assertThat(parting.text("/by")).isEqualTo("tenant-admin-1");
    assertThat(
            Duration.between(began(parting), Instant.parse(parting.text("/steps/0/effectiveBy"))))
        .isPositive()
        .isLessThanOrEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_second_wish_finds_the_first() {
    Answer first = part("terminate");

    assertThat(part("terminate").body()).isEqualTo(first.body());
    market.drain();
    assertThat(events()).containsOnlyOnce("parting.begun");
  }

  @Test
  void each_step_is_noted_as_it_is_done_whatever_comes_first_and_the_last_one_finishes() {
    invited("ada@nordlicht.de");
    part("terminate");
    tell("webhooks", 1, 0);
    assertThat(done(parting())).contains("ACCESS", "ENDPOINTS").doesNotContain("DEALS");
    market.drain();
    assertThat(done(parting())).contains("INVITATIONS");
    assertThat(parting().body().path("finished").asBoolean(true)).isFalse();

    tell("deals", 1, 3);

    assertThat(parting().body().path("finished").asBoolean()).isTrue();
    assertThat(parting().at("DEALS")).isEqualTo("3");
    assertThat(events()).containsOnlyOnce("parting.finished");
  }

  @Test
  void what_is_told_again_or_of_an_earlier_parting_changes_nothing() {
    part("suspend");
    market.drain();
    tell("deals", 1, 0);
    Answer before = parting().answer();
    tell("deals", 1, 7);
    assertThat(parting().body()).isEqualTo(before.body());
    part("reinstate");
    part("terminate");

    tell("deals", 1, 0);

    assertThat(done(parting())).doesNotContain("DEALS");
    tell("deals", 3, 0);
    assertThat(done(parting())).contains("DEALS");
  }

  @Test
  void all_that_were_invited_are_withdrawn_also_by_whoever_goes_on_after_an_interruption() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(invited("a%d@nordlicht.de".formatted(i)));
    }
    part("terminate");
    market
        .as("channel-manager")
        .key("one")
        .post("/v1/partners/P-1/invitations/%s/withdraw".formatted(ids.get(1)), "");
    market.drain();
    Notice begun =
        market.environment().published().stream()
            .filter(notice -> notice.type().equals("parting.begun"))
            .findFirst()
            .orElseThrow();

    again("withdrawInvitations", begun);
    market.drain();

    assertThat(states()).hasSize(3).containsOnly("WITHDRAWN");
    assertThat(events()).filteredOn("invitation.withdrawn"::equals).hasSize(3);
    assertThat(done(parting())).containsOnlyOnce("INVITATIONS");
  }

  @Test
  void who_is_terminated_while_suspended_comes_back_as_before_both() {
    part("suspend");
    part("terminate");

    Answer back = part("reinstate");

    assertThat(state()).isEqualTo("active");
    assertThat(back.text("/kind")).isEqualTo("REINSTATED");
    assertThat(done(back)).containsExactly("ACCESS");
    tell("webhooks", 3, 0);
    assertThat(parting().body().path("finished").asBoolean()).isTrue();
  }

  @Test
  void a_terminated_partners_tier_is_looked_at_no_more() {
    part("terminate");
    market.drain();
    int before = market.evaluations("P-1").size();

    market.publish(Market.document());

    assertThat(market.evaluations("P-1")).hasSize(before);
  }

  private Answer part(String how, String dealsTo) {
    return market
        .as("tenant-admin")
        .key(how + dealsTo)
        .post(
            "/v1/partners/P-1/" + how,
            Map.of("reason", "The agreement was ended.", "dealsTo", dealsTo));
  }

  private Answer part(String how) {
    return part(market.as("tenant-admin"), how);
  }

  private static Answer part(io.entente.testkit.Client client, String how) {
    return client
        .key(how)
        .post("/v1/partners/P-1/" + how, Map.of("reason", "The agreement was ended."));
  }

  private static Instant began(Answer parting) {
    return Instant.parse(parting.text("/begunAt"));
  }

  /** The checklist. */
  private record Checklist(Answer answer) {
    tools.jackson.databind.JsonNode body() {
      return answer.body();
    }

    String at(String step) {
      return body()
          .path("steps")
          .valueStream()
          .filter(each -> each.path("step").asString().equals(step))
          .findFirst()
          .orElseThrow()
          .path("left")
          .asString();
    }
  }

  private Checklist parting() {
    return new Checklist(market.as("auditor").get("/v1/partners/P-1/parting"));
  }

  private static List<String> done(Checklist checklist) {
    return done(checklist.answer);
  }

  private static List<String> done(Answer parting) {
    return parting
        .body()
        .path("steps")
        .valueStream()
        .filter(step -> step.path("done").asBoolean(false))
        .map(step -> step.path("step").asString())
        .toList();
  }

  private String invited(String email) {
    return market
        .as("channel-manager")
        .key(email)
        .post(
            "/v1/partners/P-1/invitations",
            Map.of("name", "Ada Example", "email", email, "role", "member"))
        .text("/invitationId");
  }

  private List<String> states() {
    return market
        .as("auditor")
        .get("/v1/partners/P-1/invitations")
        .body()
        .path("data")
        .valueStream()
        .map(each -> each.path("state").asString())
        .toList();
  }

  private String state() {
    return market.as("auditor").get("/v1/partners/P-1").text("/state");
  }

  private List<String> events() {
    return market.environment().published().stream().map(Notice::type).toList();
  }

  /** The context tells that its step is done. */
  private void tell(String context, long number, long left) {
    boolean deals = context.equals("deals");
    ItemType<StepItem> type = deals ? StepItem.OF_DEALS : StepItem.OF_ENDPOINTS;
    Instant now = market.environment().clock().instant();
    Event told =
        Event.of(deals ? "deals.released" : "endpoints.closed", now, new Told("P-1", number, left));
    market.in(
        context,
        table -> {
          Optional<Versioned<StepItem>> read =
              table.find(type, StepItem.key("P-1", deals ? "DEALS" : "ENDPOINTS"));
          return table.change().aggregate("step", type, new StepItem("P-1"), read, told).commit();
        });
    market.drain();
  }

  private void again(String consumer, Notice notice) {
    var consumers = PartnerFunctions.compose(market.environment().platform()).consumers();
    new Caller.Service(new TenantId("aurora"), consumer)
        .run(
            () -> {
              Objects.requireNonNull(consumers.get(consumer)).accept(notice);
              return consumer;
            });
  }
}
