package io.entente.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.crm.Salesforce.Mishap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading the CRM's books. */
class PullTest {
  private final Salesforce salesforce = new Salesforce();
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
    salesforce.close();
  }

  private String company(String name) {
    return salesforce.put("Account", Map.of("Name", name, "Type", "Customer - Direct"));
  }

  private String opportunity(String deal) {
    return String.valueOf(
        salesforce.where("Opportunity", "Entente_Deal_Id__c", deal).getFirst().get("Id"));
  }

  @Test
  void a_first_load_that_is_interrupted_says_how_far_it_is_and_goes_on_from_there() {
    for (int i = 0; i < 250; i++) {
      company("Company %d".formatted(i));
    }
    String beginning = "GET /queryAll";
    salesforce.once(
        beginning + "?q=SELECT%20Id%2C%20IsDeleted%2C%20SystemModstamp%2C%20AccountId",
        Mishap.error(503, ""));
    desk.connect(salesforce.setting());

    assertThat(desk.connection().at("/health/companiesRead").asInt()).isEqualTo(250);
    assertThat(desk.connection().at("/health/factsAsOf").isMissingNode()).isTrue();
    assertThat(desk.told("crmaccount.changed")).isEqualTo(250);

    desk.later(Duration.ofMinutes(2));

    assertThat(desk.connection().at("/health/factsAsOf").isMissingNode()).isFalse();
    assertThat(desk.told("crmaccount.changed")).isEqualTo(250);
  }

  @Test
  void what_is_read_again_and_is_the_same_tells_nobody() {
    company("Umbra AG");
    desk.connect(salesforce.setting());

    desk.later(Duration.ofMinutes(6));
    desk.later(Duration.ofMinutes(6));

    assertThat(desk.told("crmaccount.changed")).isEqualTo(1);
    assertThat(desk.told("crmpull.finished")).isEqualTo(3);
  }

  @Test
  void the_books_of_another_crm_are_read_from_their_beginning() {
    company("Umbra AG");
    desk.connect(salesforce.setting());
    try (var other = new Salesforce()) {
      String old = other.put("Account", Map.of("Name", "Long Ago GmbH", "Type", "Prospect"));
      other
          .where("Account", "Id", old)
          .getFirst()
          .put("SystemModstamp", "2020-03-01T09:30:00.000+0000");

      desk.connect(other.setting());
      desk.later(Duration.ofMinutes(6));

      assertThat(desk.told("crmaccount.changed")).isEqualTo(2);
    }
  }

  @Test
  void what_was_deleted_or_merged_there_is_shown_so() {
    String umbra = company("Umbra AG");
    String gone = company("Gone GmbH");
    String twin = company("Umbra Aktiengesellschaft");
    desk.connect(salesforce.setting());

    salesforce.change("Account", gone, Map.of("IsDeleted", true));
    salesforce.change("Account", twin, Map.of("IsDeleted", true, "MasterRecordId", umbra));
    desk.later(Duration.ofMinutes(6));

    assertThat(desk.account(gone).orElseThrow().active()).isFalse();
    assertThat(desk.account(twin).orElseThrow().mergedInto()).isEqualTo(umbra);
    assertThat(desk.account(umbra).orElseThrow().standing()).isEqualTo("customer");
  }

  @Test
  void a_stage_is_raised_once_and_not_when_it_comes_back_to_where_it_was() {
    desk.connect(salesforce.setting());
    String deal = desk.written("Umbra AG");
    String id = opportunity(deal);
    for (int probability : List.of(10, 40, 20, 40)) {
      salesforce.change("Opportunity", id, Map.of("Probability", probability));
      desk.later(Duration.ofMinutes(6));
    }

    assertThat(desk.seen(deal))
        .extracting(seen -> seen.path("raised").asBoolean())
        .containsExactly(false, true, false, false);
  }

  @Test
  void what_is_won_there_is_told_with_its_amount() {
    desk.connect(salesforce.setting());
    String deal = desk.written("Umbra AG");
    salesforce.change(
        "Opportunity", opportunity(deal), Map.of("IsWon", true, "IsClosed", true, "Amount", 51000));

    desk.later(Duration.ofMinutes(6));

    var last = desk.seen(deal).getLast();
    assertThat(last.path("state").asString()).isEqualTo("WON");
    assertThat(last.path("amountMinor").asLong()).isEqualTo(5_100_000);
    assertThat(last.path("currency").asString()).isEqualTo("EUR");
  }

  @Test
  void while_the_connection_is_broken_the_facts_keep_their_age_and_then_catch_up() {
    company("Umbra AG");
    desk.connect(salesforce.setting());
    String before = desk.connection().at("/health/factsAsOf").asString();
    salesforce.fails(Mishap.error(401, "INVALID_SESSION_ID"));
    desk.later(Duration.ofMinutes(6));
    company("Penumbra GmbH");
    desk.later(Duration.ofMinutes(6));

    assertThat(desk.connection().path("state").asString()).isEqualTo("BROKEN");
    assertThat(desk.connection().at("/health/factsAsOf").asString()).isEqualTo(before);

    salesforce.recovers();
    desk.later(Duration.ofMinutes(12));

    assertThat(desk.connection().path("state").asString()).isEqualTo("CONNECTED");
    assertThat(desk.told("crmaccount.changed")).isEqualTo(2);
  }
}
