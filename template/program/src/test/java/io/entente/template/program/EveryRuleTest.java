package io.entente.template.program;

import static io.entente.template.program.Expect.assertFired;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import io.entente.program.CompiledProgram;
import io.entente.program.Decisions;
import io.entente.program.Obligation;
import io.entente.program.ReasonCode;
import io.entente.program.Rule;
import io.entente.program.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** No rule stands in the program that cannot fire, and no reason code that nobody sets. */
class EveryRuleTest {
  /** One that asks what the default leaves to vendors to ask: certificates. */
  private static final CompiledProgram STRICT =
      DefaultProgram.with(
          "  - id: security\n", "  - id: security\n    certifications: [technical]\n");

  private static final Map<String, Case> FIRING =
      Map.ofEntries(
          entry("partner-active", Case.approvable().partner(p -> Change.state(p, "suspended"))),
          entry("agreement-signed", Case.approvable().partner(p -> Change.signed(p, false))),
          entry("certified", Case.approvable().deal(d -> Change.products(d, "security"))),
          entry(
              "tier-reached",
              Case.approvable()
                  .deal(d -> Change.products(d, "security"))
                  .partner(p -> Change.tier(p, "registered"))
                  .partner(p -> Applied.with(p, "certifications", List.of("technical")))),
          entry(
              "product-authorized",
              Case.approvable().deal(d -> Change.products(d, "platform", "analytics"))),
          entry("territory", Case.approvable().deal(d -> Change.country(d, "JP"))),
          entry("complete", Case.approvable().deal(d -> Change.country(d, ""))),
          entry(
              "currency-accepted", Case.approvable().deal(d -> Change.value(d, 1_000_000, "XOF"))),
          entry("minimum-value", Case.approvable().deal(d -> Change.value(d, 1, "EUR"))),
          entry("rfp-not-published", Case.approvable().deal(d -> Change.rfp(d, true))),
          entry("close-date-ahead", Case.approvable().deal(d -> Change.daysToClose(d, -1))),
          entry("close-date-near", Case.approvable().deal(d -> Change.daysToClose(d, 551))),
          entry("new-customer", Case.approvable().known("customer")),
          entry(
              "no-direct-sales",
              Case.approvable().known("prospect").opportunity("direct", true, 5)),
          entry("not-a-named-account", Case.approvable().known("named")),
          entry("customer-clear", Case.approvable().match("unsure")),
          entry("not-registered-twice", Case.approvable().hold(true, false, true)),
          entry("within-quota", Case.approvable().partner(p -> Change.open(p, 75))),
          entry(
              "within-auto-approval",
              Case.approvable().deal(d -> Change.value(d, 2_500_000_01L, "USD"))),
          entry("one-project", Case.approvable().otherProject(true)),
          entry("first-come", Case.approvable().hold(true, false, false)));

  static Stream<Rule> rules() {
    return STRICT.program().rulesOfEngagement().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void fires_and_with_what_would_change_it_the_verdict_is_another(Rule rule) {
    var facts = Objects.requireNonNull(FIRING.get(rule.id()), rule.id()).facts();
    var decision = Decisions.decide(STRICT, facts);
    assertFired(decision, rule.id(), rule.verdict(), rule.reason());
    var changes = Objects.requireNonNull(decision.whatWouldChange()).changes();
    var verdict = Decisions.decide(STRICT, Applied.all(facts, changes)).verdict();
    assertThat(verdict).isNotEqualTo(rule.verdict());
    // What is another's for this project too, or not the partner's own any more, so that it waits.
    boolean waits = Set.of("not-registered-twice", "one-project").contains(rule.id());
    assertThat(verdict).isEqualTo(waits ? Verdict.WAITLISTED : Verdict.APPROVED);
  }

  @Test
  void every_code_of_the_contract_is_fired_by_a_rule_or_says_who_sets_it() {
    JsonNode setBy =
        Contract.load().document().at("/components/schemas/ReasonCode/x-entente-set-by");
    assertThat(setBy.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ReasonCode.values()).map(Enum::name).toList());
    assertThat(setBy.properties())
        .allMatch(e -> e.getValue().asString().matches("program|service|reviewer"));
    assertThat(
            Stream.concat(
                    rules().map(Rule::reason),
                    STRICT.program().obligations().stream().map(Obligation::reason))
                .distinct()
                .map(Enum::name))
        .containsExactlyInAnyOrderElementsOf(
            setBy
                .propertyStream()
                .filter(e -> e.getValue().asString().equals("program"))
                .map(Map.Entry::getKey)
                .toList());
  }
}
