package io.entente.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Protected deals in a real Tryton. */
@SuppressWarnings("NullAway.Init") // set before each test
class TrytonTest {
  @TempDir private Path folder;

  private Tryton tryton;
  private Desk desk;

  @BeforeEach
  void start() throws Exception {
    tryton = Tryton.started(folder);
    desk = new Desk();
  }

  @AfterEach
  void end() {
    if (desk != null) {
      desk.close();
      tryton.close();
    }
  }

  private void connect() {
    desk.connect(Desk.tryton(tryton.address()));
  }

  @Test
  void a_wrong_password_breaks_the_connection_and_the_right_one_has_all_written_that_waited()
      throws Exception {
    Map<String, Object> wrong = Desk.tryton(tryton.address());
    wrong.put("secret", "none-of-these");
    desk.connect(wrong);
    String first = desk.written("Umbra AG");
    String second = desk.written("Penumbra GmbH");

    assertThat(desk.connection().path("state").asString()).isEqualTo("BROKEN");
    assertThat(desk.connection().path("because").asString()).contains("password");
    assertThat(desk.connection().at("/health/waiting").asInt()).isEqualTo(2);
    assertThat(desk.faults()).isEmpty();

    connect();

    assertThat(tryton.opportunities(first)).hasSize(1);
    assertThat(tryton.opportunities(second)).hasSize(1);
    assertThat(desk.connection().path("state").asString()).isEqualTo("CONNECTED");
  }

  @Test
  void a_password_that_is_right_again_in_tryton_mends_the_connection_by_itself() throws Exception {
    connect();
    password("Lazy-dogs-7umpx");
    String deal = desk.written("Umbra AG");
    assertThat(desk.connection().path("state").asString()).isEqualTo("BROKEN");

    changedBack("Lazy-dogs-7umpx");
    desk.later(Duration.ofMinutes(6));

    assertThat(tryton.opportunities(deal)).hasSize(1);
    assertThat(desk.connection().path("state").asString()).isEqualTo("CONNECTED");
    assertThat(desk.connection().has("because")).isFalse();
  }

  private void password(String next) throws Exception {
    tryton.call("model.res.user.write", List.of(1), Map.of("password", next), Map.of());
  }

  /** By whoever has the other password by now. */
  private void changedBack(String present) throws Exception {
    tryton
        .as(present)
        .call("model.res.user.write", List.of(1), Map.of("password", Tryton.PASSWORD), Map.of());
    tryton.as(Tryton.PASSWORD);
  }

  @Test
  void while_tryton_is_down_deals_wait_and_are_written_once_when_it_is_up() throws Exception {
    connect();
    tryton.kill();
    String deal = desk.written("Umbra AG");
    assertThat(desk.push(deal).state()).isEqualTo(PushState.WAITING);

    tryton.restart();
    desk.later(Duration.ofMinutes(2));

    assertThat(tryton.opportunities(deal)).hasSize(1);
  }

  @Test
  void several_opportunities_with_one_reference_are_a_fault_until_one_is_left() throws Exception {
    connect();
    String deal = desk.written("Umbra AG");
    JsonNode first = tryton.opportunities(deal).getFirst();
    JsonNode copied =
        tryton.call("model.sale.opportunity.copy", List.of(first.path("id").longValue()), Map.of());
    desk.becomes(deal, "REVOKED");

    assertThat(desk.faults()).hasSize(1);
    assertThat(desk.faults().get(0).path("fault").asString())
        .startsWith("2 opportunities in Tryton have the reference " + deal);

    tryton.call(
        "model.sale.opportunity.write",
        List.of(copied.path(0).longValue()),
        Map.of("reference", ""),
        Map.of());
    desk.admin().post(Desk.FAULTS + "/" + deal + "/retry", "");
    desk.env.drain();

    assertThat(desk.faults()).isEmpty();
    assertThat(desk.push(deal).state()).isEqualTo(PushState.DONE);
  }

  @Test
  void a_deal_in_another_currency_than_the_companys_is_a_fault_that_can_be_skipped() {
    connect();
    ProtectedDeal deal = desk.deal("Umbra AG");
    desk.publish(Deals.in(deal, "USD"));
    desk.env.drain();

    assertThat(desk.faults().get(0).path("fault").asString())
        .startsWith("The company in Tryton sells in EUR, and the deal is in USD.");
    var skipped =
        desk.admin()
            .post(
                Desk.FAULTS + "/" + deal.dealId() + "/skip", Map.of("reason", "Entered by hand."));
    assertThat(skipped.text("/state")).isEqualTo("SKIPPED");
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void an_approved_deal_is_an_opportunity_with_all_that_is_known_of_it() throws Exception {
    connect();
    String deal = desk.written("Umbra AG");

    JsonNode found = tryton.opportunities(deal).getFirst();
    assertThat(found.at("/amount/decimal").asString()).isEqualTo("48000.50");
    assertThat(found.at("/end_date/month").asInt()).isEqualTo(6);
    assertThat(found.path("party.").path("name").asString()).isEqualTo("Umbra AG");
    assertThat(found.path("employee.").path("rec_name").asString()).isEqualTo("Lena Example");
    assertThat(found.path("description").asString()).isEqualTo("Umbra AG: analytics");
    assertThat(found.path("comment").asString())
        .contains("Partner: P-100", "Co-sell: yes", "Channel manager: nora", "APPROVED");
    assertThat(desk.push(deal).opportunityId()).isEqualTo(found.path("id").toString());
  }

  @Test
  void two_deals_of_one_company_stand_at_one_party() throws Exception {
    connect();
    String first = desk.written("Umbra AG");
    String second = desk.written("Umbra AG");

    assertThat(tryton.opportunities(first).getFirst().path("party.").path("id"))
        .isEqualTo(tryton.opportunities(second).getFirst().path("party.").path("id"));
  }

  @Test
  void what_people_wrote_and_set_stays_when_the_deal_changes() throws Exception {
    connect();
    String deal = desk.written("Umbra AG");
    JsonNode before = tryton.opportunities(deal).getFirst();
    tryton.call(
        "model.sale.opportunity.write",
        List.of(before.path("id").longValue()),
        Map.of(
            "comment",
            before.path("comment").asString() + "\nCall on Monday.",
            "amount",
            Tryton.decimal("51000.00")),
        Map.of());

    desk.becomes(deal, "REVOKED");

    JsonNode after = tryton.opportunities(deal).getFirst();
    assertThat(after.path("comment").asString())
        .contains("Registration: REVOKED", "Call on Monday.")
        .doesNotContain("APPROVED");
    assertThat(after.at("/amount/decimal").asString()).isEqualTo("51000.00");
  }

  @Test
  void who_writes_while_we_do_loses_nothing_and_we_write_after_it() throws Exception {
    var edits = new ArrayDeque<Runnable>();
    var adapters =
        new Adapters(OutboundGateway.over(Reach.ANYWHERE), Reach.ANYWHERE, Clock.systemUTC());
    desk.close();
    desk = new Desk(connection -> new EditedMeanwhile(adapters.enter(connection), edits));
    connect();
    String deal = desk.written("Umbra AG");
    JsonNode before = tryton.opportunities(deal).getFirst();
    edits.add(() -> commented(before, before.path("comment").asString() + "\nCall on Monday."));

    desk.becomes(deal, "REVOKED");
    assertThat(tryton.opportunities(deal).getFirst().path("comment").asString())
        .contains("Call on Monday.", "APPROVED");
    desk.later(Duration.ofMinutes(2));

    assertThat(tryton.opportunities(deal).getFirst().path("comment").asString())
        .contains("Call on Monday.", "Registration: REVOKED")
        .doesNotContain("APPROVED");
    assertThat(desk.faults()).isEmpty();
  }

  private void commented(JsonNode opportunity, String comment) {
    try {
      tryton.call(
          "model.sale.opportunity.write",
          List.of(opportunity.path("id").longValue()),
          Map.of("comment", comment),
          Map.of());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void an_opportunity_that_a_person_named_is_linked_and_none_is_made() throws Exception {
    connect();
    long id =
        tryton.created(
            "sale.opportunity",
            Map.of(
                "company",
                1,
                "start_date",
                Map.of("__class__", "date", "year", 2026, "month", 3, "day", 1),
                "reference",
                ""));
    String number =
        tryton
            .call("model.sale.opportunity.read", List.of(id), List.of("number"), Map.of())
            .at("/0/number")
            .asString();
    ProtectedDeal deal = desk.deal("Umbra AG");
    desk.publish(Deals.convertedTo(deal, number));
    desk.env.drain();

    assertThat(tryton.opportunities(deal.dealId())).hasSize(1);
    assertThat(tryton.opportunities(deal.dealId()).getFirst().path("id").longValue()).isEqualTo(id);
  }

  @Test
  void companies_of_tryton_are_shown_with_their_standing_and_nobody_who_works_there()
      throws Exception {
    long umbra = tryton.created("party.party", Map.of("name", "Umbra AG", "code", "A-7"));
    tryton.created("party.party", Map.of("name", "Gone GmbH", "code", "A-8", "active", false));
    long opportunity =
        tryton.created(
            "sale.opportunity",
            Map.of(
                "company",
                1,
                "party",
                umbra,
                "employee",
                1,
                "amount",
                Tryton.decimal("100.00"),
                "start_date",
                Map.of("__class__", "date", "year", 2026, "month", 3, "day", 1)));
    tryton.call(
        "model.sale.opportunity.write", List.of(opportunity), Map.of("state", "won"), Map.of());

    connect();

    assertThat(desk.account("A-7").orElseThrow().standing()).isEqualTo("customer");
    assertThat(desk.account("A-7").orElseThrow().legalName()).isEqualTo("Umbra AG");
    assertThat(desk.account("A-8")).isEmpty();
    assertThat(desk.account("lena")).isEmpty();
    assertThat(desk.connection().at("/health/factsAsOf").isMissingNode()).isFalse();
  }

  @Test
  void what_people_do_to_a_deals_opportunity_is_seen_once_as_it_stands() throws Exception {
    connect();
    String deal = desk.written("Umbra AG");
    long id = tryton.opportunities(deal).getFirst().path("id").longValue();
    desk.later(Duration.ofMinutes(6));

    tryton.call("model.sale.opportunity.opportunity", List.of(id), Map.of());
    desk.later(Duration.ofMinutes(6));
    assertThat(desk.seen(deal)).extracting(it -> it.path("raised").asBoolean()).endsWith(true);

    tryton.call("model.sale.opportunity.write", List.of(id), Map.of("state", "won"), Map.of());
    desk.later(Duration.ofMinutes(6));
    desk.later(Duration.ofMinutes(6));

    assertThat(desk.seen(deal))
        .extracting(it -> it.path("state").asString())
        .containsExactly("OPEN", "OPEN", "WON");
    assertThat(desk.seen(deal).getLast().path("amountMinor").asLong()).isEqualTo(4_800_050);
  }
}
