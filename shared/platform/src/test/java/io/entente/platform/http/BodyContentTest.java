package io.entente.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.PartnerId;
import io.entente.platform.Embedded;
import io.entente.platform.caller.Caller;
import io.entente.platform.http.Api.Reply;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What strangers write into fields. */
class BodyContentTest extends PartnersDoor {
  private static final Caller PAT =
      new Caller.Member(
          Embedded.AURORA,
          "pat",
          Optional.of(new PartnerId("P-1")),
          Set.of("partner-user"),
          Set.of());

  private static final String PARTNER =
      """
      {"name": "%s", "type": "reseller", "state": "active", "tier": "gold",
       "territories": ["DE"], "productFamilies": ["analytics"], "agreementSigned": true%s}""";

  @ParameterizedTest
  @CsvSource({
    "\\u0000, control character",
    "\\n, line end",
    "\\u001b[31m, escape",
    "\\u0085, next line",
    "\\u202e, turns the direction",
    "\\u2066, isolates",
    "\\ufeff, byte-order mark",
    "\\ud83d, half of a character"
  })
  void names_with_what_a_terminal_or_an_eye_would_obey_are_refused(String escape, String why) {
    Reply reply =
        api.put(NORA, PARTNER.formatted("Nord" + escape + "licht", ""), BodyContentTest::asItIs);

    assertThat(reply.problem()).as(why).isEqualTo("invalid-request");
    assertThat(reply.pointers()).containsOnly("/name");
    assertThat(wall.through).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Аpple Gmbh", "شركة النور", "חברה בע״מ", "株式会社ソラ", "Nordlicht 😀", "O'Neil & Søn"})
  void names_of_every_script_are_taken_also_those_that_look_like_others(String name) {
    assertThat(api.put(NORA, PARTNER.formatted(name, ""), BodyContentTest::asItIs).status())
        .isEqualTo(200);
    Wall.Put put = wall.last(Wall.Put.class);
    assertThat(put.body().path("name").asString()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "—"})
  void a_name_has_at_least_one_letter_or_digit(String name) {
    assertThat(api.put(NORA, PARTNER.formatted(name, ""), BodyContentTest::asItIs).pointers())
        .containsOnly("/name");
  }

  @Test
  void a_name_that_is_far_too_long_is_refused_and_not_repeated() {
    Reply reply = api.put(NORA, PARTNER.formatted("n".repeat(40_000), ""), BodyContentTest::asItIs);

    assertThat(reply.codes()).contains("maxLength");
    assertThat(reply.body().toString()).hasSizeLessThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000\\u0007",
        "\\ud800",
        "a/b~c\\u202e",
        "\\n\\r",
        "<script>alert(1)</script>"
      })
  void a_strangers_field_names_are_shown_harmlessly(String name) {
    Reply reply =
        api.put(
            NORA,
            PARTNER.formatted("Nordlicht", ", \"" + name + "\": 1e400"),
            BodyContentTest::asItIs);

    assertThat(reply.problem()).isEqualTo("invalid-request");
  }

  @Test
  void field_names_without_end_and_thousands_of_faults_still_make_a_short_problem() {
    String nested = "{\"%s\":".formatted("n".repeat(900)).repeat(50) + "1e400" + "}".repeat(50);
    assertThat(api.put(NORA, nested, BodyContentTest::asItIs).problem())
        .isEqualTo("invalid-request");

    String many = "[" + "1e400,".repeat(9_000) + "1]";
    Reply reply = api.put(NORA, many, BodyContentTest::asItIs);
    assertThat(reply.pointers()).hasSizeLessThanOrEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, EUR, /estimatedValue/amountMinor",
    "1000000000000001, EUR, /estimatedValue/amountMinor",
    "10.5, JPY, /estimatedValue/amountMinor",
    "\"5\", EUR, /estimatedValue/amountMinor",
    "5, euro, /estimatedValue/currency",
    "5, €, /estimatedValue/currency"
  })
  void money_is_a_whole_number_of_minor_units_and_a_currency(
      String amount, String currency, String place) {
    assertThat(deal("\"amountMinor\": %s, \"currency\": \"%s\"".formatted(amount, currency), "DE"))
        .satisfies(reply -> assertThat(reply.pointers()).contains(place));
    assertThat(wall.through).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Germany", "de", "D", "DEU", "ДE"})
  void a_country_is_two_capital_letters(String country) {
    assertThat(deal("\"amountMinor\": 5, \"currency\": \"EUR\"", country).pointers())
        .contains("/endCustomer/country");
  }

  private Reply deal(String money, String country) {
    return api.send(
        PAT,
        event -> {
          Api.route(event, "POST", "/v1/deals");
          event
              .putObject("headers")
              .put("Content-Type", "application/json")
              .put("Idempotency-Key", "k");
          event.put(
              "body",
              """
              {"endCustomer": {"legalName": "Umbra AG", "country": "%s"},
               "products": ["analytics"], "estimatedValue": {%s}}"""
                  .formatted(country, money));
        });
  }

  private static void asItIs(ObjectNode event) {
    assertThat(event.has("body")).isTrue();
  }
}
