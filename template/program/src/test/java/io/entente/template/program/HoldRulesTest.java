package io.entente.template.program;

import static io.entente.template.program.Expect.assertApproved;
import static io.entente.template.program.Expect.assertFired;
import static io.entente.template.program.Expect.english;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.ReasonCode;
import io.entente.program.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldRulesTest {
  @Test
  void the_same_deal_twice_is_refused() {
    var decision = Case.approvable().hold(true, true, false).decide();
    assertFired(decision, "not-registered-twice", Verdict.REJECTED, ReasonCode.DUP_OWN);
  }

  @Test
  void one_who_waits_already_does_not_wait_twice() {
    var decision = Case.approvable().hold(true, false, true).decide();
    assertFired(decision, "not-registered-twice", Verdict.REJECTED, ReasonCode.DUP_OWN);
  }

  @Test
  void what_the_partner_works_on_as_an_open_opportunity_is_registered_already() {
    var decision = Case.approvable().known("prospect").ownOpportunity().decide();
    assertFired(decision, "not-registered-twice", Verdict.REJECTED, ReasonCode.DUP_OWN);
  }

  @Test
  void an_opportunity_of_a_company_that_only_may_be_the_same_refuses_nobody() {
    var decision = Case.approvable().match("unsure").ownOpportunity().decide();
    assertFired(decision, "customer-clear", Verdict.IN_REVIEW, ReasonCode.MATCH_UNSURE);
  }

  @ParameterizedTest
  @CsvSource({
    "registered, 9, APPROVED",
    "registered, 10, REJECTED",
    "'', 10, REJECTED",
    "gold, 74, APPROVED",
    "gold, 75, REJECTED",
    "platinum, 1000, REJECTED"
  })
  void how_many_may_be_open_depends_on_the_tier(String tier, long open, Verdict verdict) {
    var decision = Case.approvable().partner(p -> Change.open(Change.tier(p, tier), open)).decide();
    assertThat(decision.verdict()).isEqualTo(verdict);
  }

  @Test
  void a_quota_that_is_used_up_is_told() {
    var decision = Case.approvable().partner(p -> Change.open(p, 80)).decide();
    assertFired(decision, "within-quota", Verdict.REJECTED, ReasonCode.QUOTA_EXCEEDED);
    assertThat(english(decision)).contains("75");
  }

  @Test
  void a_later_partner_waits_in_line() {
    var decision = Case.approvable().hold(true, false, false).decide();
    assertFired(decision, "first-come", Verdict.WAITLISTED, ReasonCode.DUP_OTHER_PARTNER);
    assertThat(decision.protectionDays()).isZero();
  }

  @Test
  void another_project_of_a_customer_that_is_held_is_looked_at_by_a_person() {
    var decision = Case.approvable().otherProject(true).decide();
    assertFired(decision, "one-project", Verdict.IN_REVIEW, ReasonCode.OVERLAP);
  }

  @Test
  void a_part_that_another_one_holds_is_looked_at_by_a_person_though_nobody_has_the_whole() {
    var decision = Case.approvable().otherProject(false).decide();
    assertFired(decision, "one-project", Verdict.IN_REVIEW, ReasonCode.OVERLAP);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_hold_that_ran_out_blocks_nobody(boolean own) {
    assertApproved(Case.approvable().hold(false, own, false));
  }
}
