package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.kernel.Fault;
import io.entente.program.offers.OfferFacts;
import io.entente.program.publish.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What private offers are filled with, and who releases them. */
class PrivateOffersTest {
  private static final String OFFERS =
      """
      privateOffers:
        templates:
          - {id: year, months: 12, availableDays: 30, refundPolicy: Ask us.}
          - {id: years, months: 36, availableDays: 30, refundPolicy: Ask us., eula: 'https://example.com/eula.txt'}
        secondPerson: amountMinor > money('50000 USD') && currency == 'USD' && !replaces
      """;

  private static final CompiledProgram PROGRAM = Small.compiled(Small.DOCUMENT + OFFERS);

  private static OfferFacts offer(long amountMinor) {
    return new OfferFacts(amountMinor, "USD", amountMinor, 12, List.of("platform"), false);
  }

  @Test
  void every_fault_is_told_at_once_each_with_its_place() {
    String wrong =
        OFFERS
            .replace("{id: years", "{id: year")
            .replace("months: 12", "months: 0")
            .replace("https://example.com", "ftp://example.com")
            .replace("amountMinor >", "amount >");

    assertThat(Small.faults(Small.DOCUMENT + wrong))
        .extracting(Fault::pointer, Fault::code)
        .containsExactlyInAnyOrder(
            tuple("/privateOffers/templates/0/months", "range"),
            tuple("/privateOffers/templates/1/eula", "pattern"),
            tuple("/privateOffers/templates/1", "duplicate"),
            tuple("/privateOffers/secondPerson", "condition"));
  }

  @Test
  void a_program_without_templates_for_offers_says_nothing_of_them() {
    assertThat(Small.COMPILED.program().offers().template(null)).isEmpty();
    assertThat(Small.COMPILED.asksSecondPerson(offer(9_000_000))).isFalse();
  }

  @Test
  void the_first_template_is_the_usual_one() {
    var offers = PROGRAM.program().offers();

    assertThat(offers.template(null).orElseThrow().months()).isEqualTo(12);
    assertThat(offers.template("years").orElseThrow().eula()).endsWith("eula.txt");
    assertThat(offers.template("decade")).isEmpty();
  }

  @Test
  void a_second_person_is_asked_where_the_condition_holds_also_after_it_was_stored() {
    var stored = CompiledProgram.fromBytes(PROGRAM.toBytes());

    assertThat(stored.asksSecondPerson(offer(5_000_001))).isTrue();
    assertThat(stored.asksSecondPerson(offer(5_000_000))).isFalse();
  }

  @Test
  void what_changes_is_told_in_words() {
    var longer = Small.compiled(Small.DOCUMENT + OFFERS.replace("months: 12", "months: 24"));

    assertThat(Difference.between(PROGRAM.program(), longer.program()))
        .containsExactly("Template for private offers year, months: 12 → 24");
  }
}
