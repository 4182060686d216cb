package io.entente.template.program;

import static io.entente.template.program.Expect.assertApproved;
import static io.entente.template.program.Expect.assertFired;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.ReasonCode;
import io.entente.program.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  void a_later_partner_waits_in_line() {
    var decision = Case.approvable().hold(true, false, false).decide();
    assertFired(decision, "first-come", Verdict.WAITLISTED, ReasonCode.DUP_OTHER_PARTNER);
    assertThat(decision.protectionDays()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_hold_that_ran_out_blocks_nobody(boolean own) {
    assertApproved(Case.approvable().hold(false, own, false));
  }
}
