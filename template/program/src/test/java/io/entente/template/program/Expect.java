package io.entente.template.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.Decision;
import io.entente.program.ReasonCode;
import io.entente.program.Verdict;
import java.util.Objects;

/** What tests of rules expect of a decision. */
final class Expect {
  private Expect() {}

  static void assertApproved(Case approvable) {
    assertThat(approvable.decide().verdict()).isEqualTo(Verdict.APPROVED);
  }

  static void assertFired(Decision decision, String rule, Verdict verdict, ReasonCode reason) {
    assertThat(decision.rules())
        .filteredOn(judged -> judged.outcome() == Decision.Result.FIRED)
        .extracting(Decision.Judged::id)
        .containsExactly(rule);
    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.reason().code()).isEqualTo(reason);
    assertThat(decision.protectionDays()).isZero();
  }

  static String english(Decision decision) {
    return Objects.requireNonNull(decision.reason().text().get("en"));
  }
}
