package io.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.entente.testkit.storage.LocalStack;
import org.junit.jupiter.api.Test;

class OtherEnvironmentsTest {
  @Test
  void a_run_without_such_tests_says_how_to_get_one() {
    assertThat(OtherEnvironments.line(0, 0)).startsWith("LocalStack: NOT RUN (").contains("-Pfull");
  }

  @Test
  void a_machine_without_an_engine_is_the_reason() {
    var reason = LocalStack.reasonAgainst();
    assumeThat(reason).isPresent();

    assertThat(OtherEnvironments.line(9, 0))
        .isEqualTo("LocalStack: NOT RUN (" + reason.orElseThrow() + ")");
  }
}
