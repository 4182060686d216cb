package io.entente.template.program;

import static io.entente.template.program.Expect.assertApproved;
import static io.entente.template.program.Expect.assertFired;
import static io.entente.template.program.Expect.english;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.ReasonCode;
import io.entente.program.Verdict;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DealRulesTest {
  @Test
  void an_absent_country_is_asked_for_and_refuses_nobody() {
    var decision = Case.approvable().deal(d -> Change.country(d, "")).decide();
    assertFired(decision, "complete", Verdict.ACTION_REQUIRED, ReasonCode.INSUFFICIENT_INFO);
    assertThat(english(decision)).contains("the customer's country");
    assertThat(decision.reason().text().get("de")).contains("das Land des Kunden");
    assertThat(Objects.requireNonNull(decision.whatWouldChange()).text().get("en"))
        .contains("the customer's country");
  }

  @Test
  void a_currency_that_is_not_accepted_gets_the_list_of_those_that_are() {
    var decision = Case.approvable().deal(d -> Change.value(d, 1_000_000, "XOF")).decide();
    assertFired(
        decision, "currency-accepted", Verdict.ACTION_REQUIRED, ReasonCode.INSUFFICIENT_INFO);
    assertThat(english(decision)).contains("XOF").contains("USD").contains("JPY");
  }

  @ParameterizedTest
  @CsvSource({
    "499999, USD, '5,000 USD'",
    "459999, EUR, '4,600 EUR'",
    "749999, JPY, '750,000 JPY'",
    "0, GBP, '4,000 GBP'"
  })
  void a_value_below_the_minimum_is_refused_and_told_the_minimum(
      long value, String currency, String minimum) {
    var decision = Case.approvable().deal(d -> Change.value(d, value, currency)).decide();
    assertFired(decision, "minimum-value", Verdict.REJECTED, ReasonCode.BELOW_MINIMUM);
    assertThat(english(decision)).contains(minimum.replace(' ', '\u00a0'));
  }

  @Test
  void an_approved_deal_without_any_activity_owes_evidence() {
    assertThat(Case.approvable().decide().owed())
        .singleElement()
        .satisfies(
            owed -> {
              assertThat(owed.code()).isEqualTo(ReasonCode.NO_EVIDENCE);
              assertThat(owed.businessDays()).isEqualTo(10);
              assertThat(owed.text().get("de")).contains("10 Werktagen");
            });
    assertThat(Case.approvable().deal(d -> Change.activities(d, 1)).decide().owed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500000, USD", "460000, EUR", "750000, JPY", "250000000, USD"})
  void a_value_at_the_minimum_or_above_is_enough(long value, String currency) {
    assertApproved(Case.approvable().deal(d -> Change.value(d, value, currency)));
  }

  @Test
  void a_request_for_proposals_that_is_out_comes_too_late() {
    var decision = Case.approvable().deal(d -> Change.rfp(d, true)).decide();
    assertFired(decision, "rfp-not-published", Verdict.REJECTED, ReasonCode.RFP_PUBLISHED);
  }

  @Test
  void a_request_for_proposals_that_is_still_to_come_does_not_matter() {
    assertApproved(Case.approvable().deal(d -> Change.rfp(d, false)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -400})
  void a_close_date_gone_by_is_asked_for_again(long days) {
    var decision = Case.approvable().deal(d -> Change.daysToClose(d, days)).decide();
    assertFired(
        decision, "close-date-ahead", Verdict.ACTION_REQUIRED, ReasonCode.INSUFFICIENT_INFO);
  }

  @Test
  void a_close_date_out_of_reach_is_too_early() {
    var decision = Case.approvable().deal(d -> Change.daysToClose(d, 551)).decide();
    assertFired(decision, "close-date-near", Verdict.REJECTED, ReasonCode.TOO_EARLY);
    assertThat(english(decision)).contains("550 days");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 550})
  void a_close_date_from_today_to_the_limit_is_fine(long days) {
    assertApproved(Case.approvable().deal(d -> Change.daysToClose(d, days)));
  }
}
