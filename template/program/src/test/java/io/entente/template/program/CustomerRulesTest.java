package io.entente.template.program;

import static io.entente.template.program.Expect.assertApproved;
import static io.entente.template.program.Expect.assertFired;

import io.entente.program.ReasonCode;
import io.entente.program.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerRulesTest {
  @Test
  void one_that_is_a_customer_already_is_refused() {
    var decision = Case.approvable().known("customer").decide();
    assertFired(decision, "new-customer", Verdict.REJECTED, ReasonCode.EXISTING_CUSTOMER);
  }

  @Test
  void one_that_is_a_customer_for_the_same_products_is_refused() {
    var decision = Case.approvable().known("customer", "support", "platform").decide();
    assertFired(decision, "new-customer", Verdict.REJECTED, ReasonCode.EXISTING_CUSTOMER);
  }

  @Test
  void one_that_is_a_customer_for_other_products_is_new_business() {
    assertApproved(Case.approvable().known("customer", "support"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prospect", "former"})
  void one_that_buys_nothing_today_is_new_business(String standing) {
    assertApproved(Case.approvable().known(standing));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 59, 60})
  void one_that_our_own_sales_works_with_is_refused(long daysSinceActivity) {
    var decision =
        Case.approvable().known("prospect").opportunity("direct", true, daysSinceActivity);
    assertFired(decision.decide(), "no-direct-sales", Verdict.REJECTED, ReasonCode.DIRECT_ACTIVE);
  }

  @Test
  void work_that_rested_or_is_about_other_products_or_of_a_partner_does_not_count() {
    assertApproved(
        Case.approvable()
            .known("prospect")
            .opportunity("direct", true, 61)
            .opportunity("direct", false, 0)
            .opportunity("partner", true, 0));
  }

  @Test
  void one_that_is_named_is_refused() {
    var decision = Case.approvable().known("named").decide();
    assertFired(decision, "not-a-named-account", Verdict.REJECTED, ReasonCode.NAMED_ACCOUNT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "named", "prospect"})
  void one_that_may_be_another_is_looked_at_and_not_refused(String standing) {
    var decision =
        Case.approvable().known(standing).opportunity("direct", true, 0).match("unsure").decide();
    assertFired(decision, "customer-clear", Verdict.IN_REVIEW, ReasonCode.MATCH_UNSURE);
  }
}
