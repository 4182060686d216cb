package io.entente.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.crm.Salesforce.Mishap;
import io.entente.platform.items.ProtectedDeal;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that goes wrong with a CRM, and what comes of it. */
class SalesforceTest {
  private static final String BY_DEAL = "PATCH /sobjects/Opportunity/";

  private final Salesforce salesforce = new Salesforce();
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
    salesforce.close();
  }

  private List<Map<String, Object>> opportunities(String deal) {
    return salesforce.where("Opportunity", "Entente_Deal_Id__c", deal);
  }

  @Test
  void without_a_connection_nothing_is_written_and_nothing_waits() {
    desk.written("Umbra AG");

    assertThat(desk.admin().get(Desk.CONNECTION).status()).isEqualTo(404);
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void a_connection_without_a_secret_or_a_consumer_key_is_refused_with_both_said() {
    Map<String, Object> setting = salesforce.setting();
    setting.keySet().removeAll(List.of("secret", "clientId"));

    Answer answer = desk.admin().put(Desk.CONNECTION, setting);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors")).hasSize(2);
  }

  @Test
  void the_secret_is_never_shown_and_never_sent_to_another_address() {
    desk.connect(salesforce.setting());
    Map<String, Object> elsewhere = salesforce.setting();
    elsewhere.remove("secret");

    assertThat(desk.admin().put(Desk.CONNECTION, elsewhere).status()).isEqualTo(200);
    elsewhere.put("address", "http://127.0.0.1:9/elsewhere");
    assertThat(desk.admin().put(Desk.CONNECTION, elsewhere).status()).isEqualTo(400);
    assertThat(desk.connection().toString()).doesNotContain(salesforce.key());
  }

  @Test
  void nobody_of_another_tenant_or_of_a_partner_sees_or_changes_it() {
    desk.connect(salesforce.setting());
    Client other = Desk.keyed(desk.env.as(Callers.member("borealis", "tenant-admin")));
    Client partner = Desk.keyed(desk.env.as(Callers.partner("aurora", "P-100", "partner-admin")));

    assertThat(other.get(Desk.CONNECTION).status()).isEqualTo(404);
    assertThat(partner.get(Desk.CONNECTION).status()).isEqualTo(403);
    assertThat(partner.get(Desk.FAULTS).status()).isEqualTo(403);
  }

  @Test
  void a_session_that_ends_in_mid_run_breaks_the_connection_and_nothing_is_lost() {
    desk.connect(salesforce.setting());
    salesforce.once(BY_DEAL, Mishap.error(401, "INVALID_SESSION_ID"));
    String deal = desk.written("Umbra AG");

    assertThat(desk.connection().path("state").asString()).isEqualTo("BROKEN");
    assertThat(opportunities(deal)).isEmpty();

    desk.later(Duration.ofMinutes(6));

    assertThat(desk.connection().path("state").asString()).isEqualTo("CONNECTED");
    assertThat(opportunities(deal)).hasSize(1);
  }

  @Test
  void while_the_connection_is_broken_the_crm_is_not_asked_for_every_deal() {
    desk.connect(salesforce.setting());
    salesforce.fails(Mishap.error(401, "INVALID_SESSION_ID"));
    desk.written("Umbra AG");
    int asked = salesforce.asked();

    desk.written("Penumbra GmbH");

    assertThat(salesforce.asked()).isEqualTo(asked);
    assertThat(desk.connection().at("/health/waiting").asInt()).isEqualTo(2);
  }

  @Test
  void an_hour_is_an_hour_where_it_says_so_and_then_all_is_written() {
    desk.connect(salesforce.setting());
    salesforce.fails(new Mishap(429, "", Map.of("Retry-After", "3600"), false));
    String first = desk.written("Umbra AG");
    String second = desk.written("Penumbra GmbH");
    int asked = salesforce.asked();

    desk.later(Duration.ofMinutes(59));
    assertThat(salesforce.asked()).isEqualTo(asked);
    assertThat(desk.faults()).isEmpty();
    salesforce.recovers();
    desk.later(Duration.ofMinutes(2));

    assertThat(opportunities(first)).hasSize(1);
    assertThat(opportunities(second)).hasSize(1);
  }

  @Test
  void an_answer_that_was_lost_after_the_write_leaves_one_opportunity() {
    desk.connect(salesforce.setting());
    salesforce.once(BY_DEAL, Mishap.lostAnswer());
    String deal = desk.written("Umbra AG");
    assertThat(desk.push(deal).state()).isEqualTo(PushState.WAITING);

    desk.later(Duration.ofMinutes(2));

    assertThat(desk.push(deal).state()).isEqualTo(PushState.DONE);
    assertThat(opportunities(deal)).hasSize(1);
  }

  @Test
  void a_locked_record_is_tried_again_in_a_moment() {
    desk.connect(salesforce.setting());
    salesforce.once(BY_DEAL, Mishap.error(400, "UNABLE_TO_LOCK_ROW"));
    String deal = desk.written("Umbra AG");

    desk.later(Duration.ofMinutes(2));

    assertThat(opportunities(deal)).hasSize(1);
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void a_duplicate_is_for_a_person_who_mends_it_and_tries_again() {
    desk.connect(salesforce.setting());
    salesforce.once(BY_DEAL, Mishap.error(400, "DUPLICATES_DETECTED"));
    String deal = desk.written("Umbra AG");

    assertThat(desk.faults().get(0).path("fault").asString())
        .startsWith("A duplicate rule in Salesforce keeps it out");

    Answer again = desk.admin().post(Desk.FAULTS + "/" + deal + "/retry", "");
    assertThat(again.text("/state")).isEqualTo("WAITING");
    desk.env.drain();
    assertThat(desk.faults()).isEmpty();
    assertThat(opportunities(deal)).hasSize(1);
  }

  @Test
  void several_records_with_one_deals_id_are_for_a_person() {
    desk.connect(salesforce.setting());
    ProtectedDeal deal = desk.deal("Umbra AG");
    salesforce.put("Opportunity", Map.of("Entente_Deal_Id__c", deal.dealId()));
    salesforce.put("Opportunity", Map.of("Entente_Deal_Id__c", deal.dealId()));
    desk.publish(deal);
    desk.env.drain();

    assertThat(desk.faults().get(0).path("fault").asString())
        .startsWith("Several records in Salesforce bear the id of this deal.");
  }

  @Test
  void an_owner_who_has_left_is_said_by_name_unless_there_is_a_default() {
    Map<String, Object> setting = salesforce.setting();
    setting.put("owners", List.of(Map.of("user", "lena", "owner", "Otto Former")));
    desk.connect(setting);
    String deal = desk.written("Umbra AG");
    assertThat(desk.faults().get(0).path("fault").asString())
        .startsWith("Otto Former does not work there any more");

    setting.put("defaultOwner", "Lena Example");
    desk.connect(setting);
    desk.admin().post(Desk.FAULTS + "/" + deal + "/retry", "");
    desk.env.drain();

    assertThat(opportunities(deal)).hasSize(1);
  }

  @Test
  void what_is_skipped_is_not_written_even_if_the_deal_changes_and_says_why() {
    desk.connect(salesforce.setting());
    salesforce.once(BY_DEAL, Mishap.error(400, "DUPLICATES_DETECTED"));
    String deal = desk.written("Umbra AG");

    Answer skipped =
        desk.admin().post(Desk.FAULTS + "/" + deal + "/skip", Map.of("reason", "Entered by hand."));
    desk.becomes(deal, "CONVERTED");

    assertThat(skipped.text("/reason")).isEqualTo("Entered by hand.");
    assertThat(opportunities(deal)).isEmpty();
  }

  @Test
  void what_is_written_already_cannot_be_skipped() {
    desk.connect(salesforce.setting());
    String deal = desk.written("Umbra AG");

    assertThat(
            desk.admin().post(Desk.FAULTS + "/" + deal + "/skip", Map.of("reason", "No.")).status())
        .isEqualTo(409);
  }

  @Test
  void a_crm_that_is_silent_for_days_ends_as_a_fault() {
    desk.connect(salesforce.setting());
    salesforce.fails(new Mishap(503, "", Map.of(), false));
    String deal = desk.written("Umbra AG");

    for (int day = 0; day < 20 && desk.faults().isEmpty(); day++) {
      desk.later(Duration.ofHours(13));
    }

    assertThat(desk.faults()).hasSize(1);
    assertThat(desk.push(deal).fault()).contains("503");
  }

  @Test
  void a_business_clock_that_is_days_ahead_signs_in_all_the_same() {
    desk.env.clock().set(Instant.now().plus(Duration.ofDays(40)));
    desk.connect(salesforce.setting());

    String deal = desk.written("Umbra AG");

    assertThat(opportunities(deal)).hasSize(1);
  }

  @Test
  void trying_the_connection_says_who_works_there_or_what_is_wrong() {
    desk.connect(salesforce.setting());
    assertThat(desk.admin().post(Desk.CONNECTION + "/test", "").body().at("/owners/0").asString())
        .isEqualTo("Lena Example");

    salesforce.fails(Mishap.error(403, "API_DISABLED_FOR_ORG"));
    Answer broken = desk.admin().post(Desk.CONNECTION + "/test", "");

    assertThat(broken.body().path("well").asBoolean()).isFalse();
    assertThat(broken.text("/fault")).startsWith("Salesforce does not let");
    assertThat(desk.connection().path("state").asString()).isEqualTo("BROKEN");
  }

  @Test
  void a_deal_that_was_over_before_the_crm_heard_of_it_is_not_written() {
    ProtectedDeal deal = desk.deal("Umbra AG");
    desk.publish(Deals.become(deal, "REVOKED"));
    desk.connect(salesforce.setting());

    assertThat(opportunities(deal.dealId())).isEmpty();
  }

  @Test
  void what_was_protected_before_the_crm_was_connected_is_written_when_it_is() {
    String deal = desk.written("Umbra AG");

    desk.connect(salesforce.setting());

    assertThat(opportunities(deal)).hasSize(1);
  }

  @Test
  void an_approved_deal_is_an_opportunity_with_all_that_is_known_of_it() {
    desk.connect(salesforce.setting());
    String deal = desk.written("Umbra AG");

    assertThat(opportunities(deal).getFirst())
        .containsEntry("Name", "Umbra AG: analytics")
        .containsEntry("CloseDate", "2026-06-30")
        .containsEntry("Entente_Partner__c", "P-100")
        .containsEntry("Entente_Co_Sell__c", true)
        .containsEntry("Entente_Channel_Manager__c", "nora")
        .containsEntry(
            "OwnerId", salesforce.where("User", "Username", "lena").getFirst().get("Id"));
    assertThat(opportunities(deal).getFirst().get("Amount")).hasToString("48000.50");
    assertThat(desk.connection().at("/health/lastSuccessAt").isMissingNode()).isFalse();
  }

  @Test
  void stage_amount_and_date_are_the_crms_once_it_is_there() {
    desk.connect(salesforce.setting());
    String deal = desk.written("Umbra AG");
    opportunities(deal).getFirst().putAll(Map.of("StageName", "Proposal", "Amount", 51000));

    desk.becomes(deal, "CONVERTED");

    assertThat(opportunities(deal).getFirst())
        .containsEntry("StageName", "Proposal")
        .containsEntry("Amount", 51000)
        .containsEntry("Entente_Registration__c", "CONVERTED");
  }

  @Test
  void once_it_is_disconnected_nothing_is_written_and_the_secret_is_forgotten() {
    desk.connect(salesforce.setting());
    assertThat(desk.admin().delete(Desk.CONNECTION).text("/state")).isEqualTo("DISCONNECTED");

    String deal = desk.written("Umbra AG");
    Map<String, Object> setting = salesforce.setting();
    setting.remove("secret");

    assertThat(opportunities(deal)).isEmpty();
    assertThat(desk.admin().put(Desk.CONNECTION, setting).status()).isEqualTo(400);
  }
}
