package io.entente.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.json.Json;
import io.entente.testkit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a protected deal to an offer that can be accepted. */
class OfferTest {
  private final Vendor vendor = Vendor.selling();

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void a_deal_that_is_not_protected_has_no_offer() {
    var rejected = vendor.published(vendor.otherwise("Umbra AG", "EXPIRED", 100, "EUR"));

    assertThat(vendor.draft(rejected, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void a_deal_has_one_offer_at_a_time() {
    var deal = vendor.deal("Umbra AG");
    String first = vendor.draft(deal, Map.of()).text("/offerId");

    Answer second = vendor.draft(deal, Map.of());

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text("/detail")).contains(first);
    vendor.act(first, "withdraw");
    assertThat(vendor.draft(deal, Map.of()).status()).isEqualTo(201);
  }

  @Test
  void what_is_missing_is_asked_for_all_at_once_and_nothing_is_sent() {
    var deal = vendor.published(vendor.otherwise("Umbra AG", "APPROVED", 100, "EUR"));
    String offer =
        vendor
            .draft(
                deal,
                Map.of(
                    "amount", Map.of("amountMinor", 200, "currency", "CHF"),
                    "availableUntil", "2026-03-01",
                    "dimension", "cores"))
            .text("/offerId");

    Answer refused = vendor.act(offer, "release");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors"))
        .extracting(fault -> fault.path("code").asString())
        .containsExactly(
            "dimensionKnown", "buyerAccounts", "currency", "currencyOfDeal", "availableUntil");
    assertThat(vendor.aws.started()).isEmpty();
  }

  @Test
  void a_family_that_nobody_has_mapped_is_a_draft_that_says_so() {
    try (Vendor unmapped = Vendor.connected()) {
      Answer drafted = unmapped.draft(unmapped.deal("Umbra AG"), Map.of());

      assertThat(drafted.status()).isEqualTo(201);
      assertThat(drafted.body().path("faults"))
          .extracting(fault -> fault.path("code").asString())
          .contains("productKnown", "buyerAccounts");
      assertThat(unmapped.act(drafted.text("/offerId"), "release").status()).isEqualTo(400);
    }
  }

  @Test
  void an_amount_unlike_the_deals_needs_a_reason() {
    var deal = vendor.deal("Umbra AG");
    Map<String, Object> unlike =
        Map.of(
            "buyerAccounts", List.of(Vendor.BUYER),
            "amount", Map.of("amountMinor", 100, "currency", "EUR"));
    JsonNode drafted = vendor.draft(deal, unlike).body();

    assertThat(drafted.at("/faults/0/code").asString()).isEqualTo("amountOfDeal");
    assertThat(drafted.at("/faults/0/message").asString()).contains("EUR 1.00", "EUR 48000.50");
  }

  @Test
  void a_deal_becomes_an_offer_that_is_filled_from_it_and_shows_what_would_be_sent() {
    JsonNode drafted =
        vendor
            .draft(vendor.deal("Umbra AG"), Map.of("buyerAccounts", List.of(Vendor.BUYER)))
            .body();

    assertThat(drafted.path("faults")).isEmpty();
    assertThat(drafted.at("/terms/template").asString()).isEqualTo("one-year");
    assertThat(drafted.path("preview"))
        .extracting(change -> change.path("type").asString())
        .containsExactly(
            "CreateOffer",
            "UpdateInformation",
            "UpdateTargeting",
            "UpdatePricingTerms",
            "UpdateValidityTerms",
            "UpdateLegalTerms",
            "UpdateSupportTerms",
            "UpdateAvailability",
            "ReleaseOffer");
    assertThat(details(drafted, 3).at("/Terms/0/RateCards/0/RateCard/0/Price").asString())
        .isEqualTo("48000.50");
    assertThat(details(drafted, 7).path("AvailabilityEndDate").asString()).isEqualTo("2026-03-31");
  }

  private static JsonNode details(JsonNode offer, int change) {
    return Json.MAPPER.readTree(offer.at("/preview/%d/details".formatted(change)).asString());
  }

  @Test
  void what_is_released_is_what_was_shown() {
    String offer = vendor.drafted("Umbra AG");
    JsonNode shown = vendor.offer(offer).path("preview");

    vendor.act(offer, "release");
    vendor.env.drain();

    assertThat(Json.MAPPER.<JsonNode>valueToTree(vendor.aws.started().getFirst().changes()))
        .extracting(change -> change.path("details").asString())
        .isEqualTo(
            List.copyOf(shown.values().stream().map(c -> c.path("details").asString()).toList()));
    assertThat(vendor.state(offer)).isEqualTo("RELEASING");
    vendor.later(Duration.ofMinutes(6));
    assertThat(vendor.state(offer)).isEqualTo("RELEASED");
    assertThat(vendor.offer(offer).path("awsOfferId").asString()).startsWith("offer-");
    assertThat(vendor.told("offer.released")).isEqualTo(1);
  }

  @Test
  void who_drafted_an_offer_does_not_release_it_where_the_program_asks_for_a_second_person() {
    Map<String, Object> unlike =
        Map.of(
            "buyerAccounts", List.of(Vendor.BUYER),
            "amount", Map.of("amountMinor", 100, "currency", "EUR"),
            "amountReason", "A pilot first.");
    JsonNode drafted = vendor.draft(vendor.deal("Umbra AG"), unlike).body();
    String offer = drafted.path("offerId").asString();
    String release = "%s/%s/release".formatted(Vendor.OFFERS, offer);

    assertThat(drafted.path("secondPerson").asBoolean()).isTrue();
    assertThat(vendor.nora().post(release, Map.of()).status()).isEqualTo(403);
    assertThat(vendor.omar().post(release, Map.of()).text("/state")).isEqualTo("RELEASING");
  }

  @Test
  void an_offer_that_replaces_an_agreement_says_when_it_ends_and_is_for_who_accepted_that_one() {
    JsonNode drafted =
        vendor
            .draft(
                vendor.deal("Umbra AG"),
                Map.of("replaces", "agmt-abcd1234efgh5", "endsOn", "2027-02-28"))
            .body();

    assertThat(drafted.path("faults")).isEmpty();
    assertThat(drafted.path("preview"))
        .extracting(change -> change.path("type").asString())
        .startsWith("CreateReplacementOffer", "UpdateInformation", "UpdatePricingTerms")
        .doesNotContain("UpdateTargeting", "CreateOffer");
    assertThat(details(drafted, 2).at("/Terms/0/Price").asString()).isEqualTo("0.00");
    assertThat(details(drafted, 4).at("/Terms/0/Schedule/0/ChargeAmount").asString())
        .isEqualTo("48000.50");
  }

  @Test
  void a_released_offer_is_extended_and_expired_one_change_after_the_other() {
    String offer = vendor.released("Umbra AG");

    assertThat(
            vendor
                .omar()
                .post(
                    "%s/%s/extend".formatted(Vendor.OFFERS, offer),
                    Map.of("availableUntil", "2026-05-31"))
                .status())
        .isEqualTo(200);
    vendor.act(offer, "expire");
    vendor.env.drain();

    assertThat(vendor.aws.started()).as("the second waits its turn").hasSize(2);
    vendor.later(Duration.ofMinutes(20));
    assertThat(vendor.aws.started()).hasSize(3);
    assertThat(vendor.offer(offer).at("/terms/availableUntil").asString()).isEqualTo("2026-05-31");
    assertThat(vendor.state(offer)).isEqualTo("EXPIRED");
  }

  @Test
  void a_day_that_is_past_extends_nothing() {
    String offer = vendor.released("Umbra AG");
    Answer answer =
        vendor
            .omar()
            .post(
                "%s/%s/extend".formatted(Vendor.OFFERS, offer),
                Map.of("availableUntil", "2026-02-01"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/availableUntil");
  }

  @Test
  void all_that_belongs_together_is_found_from_any_end() {
    String id = vendor.released("Umbra AG");
    JsonNode offer = vendor.offer(id);

    for (String end :
        List.of(
            id,
            offer.path("dealId").asString(),
            offer.path("awsOfferId").asString(),
            offer.at("/changeSets/0/changeSetId").asString())) {
      JsonNode found = vendor.omar().get("/v1/offer-timelines/" + end).body();
      assertThat(found.path("customer").asString()).as(end).isEqualTo("Umbra AG");
      assertThat(found.at("/offers/0/offerId").asString()).as(end).isEqualTo(id);
      assertThat(found.at("/offers/0/changeSets/0/state").asString()).isEqualTo("SUCCEEDED");
    }
    assertThat(vendor.omar().get("/v1/offer-timelines/agmt-nobodys").status()).isEqualTo(404);
  }

  @Test
  void offers_are_listed_by_state_and_by_deal_and_page_by_page() {
    String released = vendor.released("Umbra AG");
    String draft = vendor.drafted("Penumbra AG");

    assertThat(ids("")).containsExactly(draft, released);
    assertThat(ids("?state=RELEASED")).containsExactly(released);
    assertThat(ids("?dealId=" + vendor.offer(draft).path("dealId").asString()))
        .containsExactly(draft);
    String cursor = vendor.omar().get(Vendor.OFFERS + "?limit=1").text("/nextCursor");
    assertThat(ids("?limit=1&cursor=" + cursor)).containsExactly(released);
  }

  private List<String> ids(String query) {
    return vendor.omar().get(Vendor.OFFERS + query).body().path("data").values().stream()
        .map(line -> line.path("offerId").asString())
        .toList();
  }
}
