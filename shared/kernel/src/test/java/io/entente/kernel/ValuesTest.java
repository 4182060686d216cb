package io.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "Aurora", "1aurora", "au-rora", "aurora\n", "auröra"})
  void a_tenant_id_that_could_not_be_part_of_a_table_name_is_refused(String value) {
    assertThatThrownBy(() -> new TenantId(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a#b", "a b", "a/b", "ü"})
  void an_imported_id_cannot_reach_into_a_key(String value) {
    assertThatThrownBy(() -> new PartnerId(value)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AccountId(value)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OpportunityId(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_faulty_id_is_not_repeated_in_the_message() {
    assertThatThrownBy(() -> new PartnerId("jane doe")).hasMessageNotContaining("jane");
  }

  @Test
  void money_is_whole_minor_units_and_never_negative() {
    assertThatThrownBy(() -> Money.of(-1, "EUR")).hasMessageContaining("-1");
    assertThatThrownBy(() -> Money.of(Money.MOST + 1, "EUR"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Money.of(500_000, "USD")).hasToString("USD 5000.00");
    assertThat(Money.of(500_000, "JPY")).hasToString("JPY 500000");
  }

  @Test
  void a_problem_type_is_stable_and_carries_no_brand() {
    assertThat(ProblemKind.IDEMPOTENCY_KEY_REUSED.type())
        .isEqualTo("urn:problem-type:idempotency-key-reused");
  }

  @Test
  void a_refusal_stays_a_refusal_whatever_is_made_of_it() {
    Outcome<Integer> refused = Outcome.refused(ProblemKind.NOT_FOUND, "none");
    assertThat(refused.map(i -> i + 1)).isEqualTo(Outcome.refused(ProblemKind.NOT_FOUND, "none"));
    assertThat(Outcome.done(1).map(i -> i + 1)).isEqualTo(Outcome.done(2));
  }
}
