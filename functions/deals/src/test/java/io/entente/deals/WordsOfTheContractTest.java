package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Words that the contract lists and the code has as constants. */
class WordsOfTheContractTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void statuses_and_verdicts_are_those_of_the_contract() {
    assertThat(values("DealStatus")).isEqualTo(names(DealStatus.values()));
    assertThat(values("Verdict")).isEqualTo(names(io.entente.program.Verdict.values()));
  }

  private static Set<String> values(String schema) {
    var values = new TreeSet<String>();
    CONTRACT
        .document()
        .at("/components/schemas/%s/enum".formatted(schema))
        .forEach(value -> values.add(value.asString()));
    return values;
  }

  private static Set<String> names(Enum<?>... constants) {
    return new TreeSet<>(Arrays.stream(constants).map(Enum::name).toList());
  }
}
