package io.entente.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What we wrote and what the CRM says, some time later. */
class CompareCrmTest {
  private static final String PARTNER = "Entente_Partner__c";

  private final Salesforce salesforce = new Salesforce();
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
    salesforce.close();
  }

  @Test
  void before_anything_was_written_nothing_is_compared_and_nothing_differs() {
    desk.connect(salesforce.setting());

    assertThat(drift().path("compared").asInt()).isZero();
    assertThat(drift().path("differing").asInt()).isZero();
  }

  @Test
  void what_is_ours_to_say_and_was_changed_there_is_counted_and_written_again() {
    desk.connect(salesforce.setting());
    String same = desk.written("Umbra AG");
    String changed = desk.written("Penumbra GmbH");
    salesforce.change("Opportunity", id(changed), Map.of(PARTNER, "P-999"));

    anHourLater();

    assertThat(drift().path("compared").asInt()).isEqualTo(2);
    assertThat(drift().path("differing").asInt()).isEqualTo(1);
    assertThat(opportunity(changed)).containsEntry(PARTNER, "P-100");
    assertThat(opportunity(same)).containsEntry(PARTNER, "P-100");
    anHourLater();
    assertThat(drift().path("differing").asInt()).isZero();
  }

  @Test
  void what_is_theirs_to_say_is_no_difference_and_stays_whatever_is_written_of_ours() {
    desk.connect(salesforce.setting());
    String deal = desk.written("Umbra AG");
    var theirs =
        Map.<String, Object>of("StageName", "Negotiation", "Amount", 12, "Description", "x");
    salesforce.change("Opportunity", id(deal), theirs);

    anHourLater();
    desk.becomes(deal, "WON");

    assertThat(drift().path("differing").asInt()).isZero();
    assertThat(opportunity(deal)).containsEntry("Entente_Registration__c", "WON");
    theirs.forEach(
        (field, said) -> assertThat(opportunity(deal).get(field)).hasToString("" + said));
  }

  @Test
  void an_opportunity_that_was_deleted_there_is_counted_and_not_made_anew() {
    desk.connect(salesforce.setting());
    String deal = desk.written("Umbra AG");
    salesforce.change("Opportunity", id(deal), Map.of("Entente_Deal_Id__c", "gone"));

    anHourLater();

    assertThat(drift().path("differing").asInt()).isEqualTo(1);
    assertThat(salesforce.where("Opportunity", "Entente_Deal_Id__c", deal)).isEmpty();
  }

  private void anHourLater() {
    for (int minutes = 0; minutes < 66; minutes += 6) {
      desk.later(Duration.ofMinutes(6));
    }
  }

  private JsonNode drift() {
    return desk.connection().at("/health/drift");
  }

  private String id(String deal) {
    return String.valueOf(opportunity(deal).get("Id"));
  }

  private Map<String, Object> opportunity(String deal) {
    List<Map<String, Object>> found = salesforce.where("Opportunity", "Entente_Deal_Id__c", deal);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
