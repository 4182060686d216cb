package io.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the schemas keep out, and what they must let in. */
class RefusalsTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "A\nB",
        "A\tB",
        "A\u0085B",
        "A\u2028B",
        "\u202Eevil",
        "A\u2066B",
        "\uD800",
        "A\uDFFF",
        "\uFEFFA",
        "",
        " ",
        "\u00A0",
        "\u200B",
        "- . -"
      })
  void a_name_is_one_line_with_letters_or_digits(String name) {
    assertThat(Schemas.faults("/components/schemas/Name", text(name))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"שטראוס גרופ", "株式会社トヨタ", "\uD842\uDFB7野家", "L’Oréal", "A", "Ⅻ 𝔘nicode"})
  void a_name_may_be_in_any_script(String name) {
    assertThat(Schemas.faults("/components/schemas/Name", text(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Country, XX",
    "Country, de",
    "Currency, XXX",
    "Currency, DEM",
    "Date, 2026-02-30",
    "Date, 2026-2-3",
    "Date, 0026-02-03",
    "Instant, 2026-03-01T09:30:00+01:00",
    "Instant, 2026-13-01T09:30:00Z",
    "Instant, 2026-03-01",
    "DealId, deal_1",
    "DealId, job_7d4v",
    "TenantId, Aurora",
    "ImportedId, a/b",
    "Email, ada",
    "Email, ada@a@b",
    "VersionTag, 3",
    "Motion, RESELL"
  })
  void a_value_that_looks_almost_right_is_refused(String schema, String value) {
    assertThat(Schemas.faults("/components/schemas/" + schema, text(value))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, EUR",
    "1000000000000001, EUR",
    "100.5, JPY",
    "1e400, EUR",
    "'\"100\"', EUR",
    "null, EUR"
  })
  void an_amount_is_a_whole_number_in_bounds(String amount, String currency) {
    var money =
        JSON.readTree("{\"amountMinor\":%s,\"currency\":\"%s\"}".formatted(amount, currency));
    assertThat(Schemas.faults("/components/schemas/Money", money)).isNotEmpty();
  }

  @Test
  void a_deal_needs_no_country_to_be_registered() {
    ObjectNode deal = deal();
    ((ObjectNode) deal.required("endCustomer")).remove("country");
    assertThat(Schemas.faults("/components/schemas/RegisterDeal", deal)).isEmpty();
  }

  @Test
  void all_faults_of_a_deal_are_named_at_once() {
    ObjectNode deal = deal();
    deal.remove("contact");
    deal.put("commissionRate", 99);
    deal.putArray("products");
    ((ObjectNode) deal.required("endCustomer")).put("country", "Germany").putNull("website");
    assertThat(Schemas.faults("/components/schemas/RegisterDeal", deal))
        .extracting(RefusalsTest::place)
        .contains(
            "/contact",
            "/commissionRate",
            "/products",
            "/endCustomer/country",
            "/endCustomer/website");
  }

  @Test
  void a_person_is_told_what_would_be_right() {
    assertThat(Schemas.faults("/components/schemas/Country", text("Germany")))
        .extracting(Error::getMessage)
        .containsExactly("must be a country's ISO 3166-1 code, two capital letters");
    assertThat(Schemas.faults("/components/schemas/Date", text("2026-02-30")))
        .extracting(Error::getMessage)
        .containsExactly("must be a date that exists");
    assertThat(Schemas.faults("/components/schemas/DealId", text("x")))
        .extracting(Error::getMessage)
        .containsExactly("must be a deal's id as registerDeal answered it");
  }

  private static String place(Error error) {
    String property = error.getProperty();
    return error.getInstanceLocation() + (property == null ? "" : "/" + property);
  }

  private static ObjectNode deal() {
    JsonNode examples = Contract.load().document().at("/components/schemas/RegisterDeal/examples");
    return (ObjectNode) examples.required(0).deepCopy();
  }

  private static JsonNode text(String value) {
    return JsonNodeFactory.instance.stringNode(value);
  }
}
