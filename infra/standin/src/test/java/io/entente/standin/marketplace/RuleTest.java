package io.entente.standin.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.How;
import io.entente.standin.marketplace.rules.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule refuses its example, and nothing else does. */
class RuleTest {
  /** What DescribeChangeSet says of resale authorizations and mark-ups only; those are not here. */
  private static final Set<String> OF_RESALE =
      Set.of(
          "INCOMPATIBLE_RESALE_AUTHORIZATION",
          "INCOMPATIBLE_MARKUP",
          "INCOMPATIBLE_MARKUP_PERCENTAGE",
          "INCOMPATIBLE_BUYER_TARGETING",
          "INCOMPATIBLE_BUYER_ACCOUNTS",
          "INCOMPATIBLE_COUNTRY_CODES",
          "INVALID_RESELLER_ACCOUNT",
          "INVALID_MARKUP_PERCENTAGE");

  private static final Set<String> ALL_CODES =
      Set.of(
          """
          INCOMPATIBLE_PRODUCT INCOMPATIBLE_AGREEMENT INCOMPATIBLE_TERMS INCOMPATIBLE_TARGETING
          INCOMPATIBLE_RESALE_AUTHORIZATION INCOMPATIBLE_CURRENCY_CODE INCOMPATIBLE_PAYMENT_SETTINGS
          INCOMPATIBLE_SELLER_VERIFICATION INCOMPATIBLE_RATE_CARD_CONSTRAINTS INCOMPATIBLE_RATES
          INCOMPATIBLE_MARKUP INCOMPATIBLE_MARKUP_PERCENTAGE INCOMPATIBLE_PRICING_MODEL
          INCOMPATIBLE_PRICING_TERM INCOMPATIBLE_BUYER_TARGETING INCOMPATIBLE_BUYER_ACCOUNTS
          INCOMPATIBLE_COUNTRY_CODES INCOMPATIBLE_STATUS INCOMPATIBLE_SELECTOR_DURATION
          INCOMPATIBLE_AGREEMENT_START_DATE INCOMPATIBLE_AGREEMENT_END_DATE
          INCOMPATIBLE_PRE_EXISTING_AGREEMENT INVALID_BUYER_ACCOUNTS INVALID_TARGETING
          INVALID_AVAILABILITY_END_DATE INVALID_AGREEMENT_DURATION INVALID_AGREEMENT_START_DATE
          INVALID_AGREEMENT_END_DATE INVALID_AGREEMENT_TIME_INTERVAL INVALID_CHARGE_DATES
          INVALID_CURRENCY_CODE INVALID_DURATION INVALID_GRANTS INVALID_RATE_CARD INVALID_PRICE_CHANGE
          INVALID_LEGAL_DOCUMENTS INVALID_SELECTOR_DURATION_VALUE INVALID_UPDATE_REQUEST
          INVALID_RESELLER_ACCOUNT INVALID_MARKUP_PERCENTAGE INVALID_PAYMENT_DUE_PERIOD
          INVALID_ADJUSTMENT_DEADLINE INVALID_LOCKOUT_PERIOD INVALID_PERCENTAGE_RANGE
          INVALID_CHARGE_PERCENTAGES INVALID_TAX_INFORMATION MISSING_NAME MISSING_DESCRIPTION
          MISSING_MANDATORY_TERMS MISSING_BUYER_ACCOUNTS MISSING_AVAILABILITY_END_DATE
          MISSING_AGREEMENT_END_DATE MISSING_DURATION MISSING_PRICE_INCREASE
          MISSING_ADJUSTMENT_DEADLINE TOO_MANY_BUYER_ACCOUNTS TOO_MANY_CHARGES
          TOO_MANY_BACKDATED_CHARGES TOO_MANY_RATES TOO_MANY_RATE_CARDS TOO_MANY_GRANTS
          TOO_MANY_OFFERS DUPLICATE_DIMENSION_KEYS DUPLICATE_CHARGE_DATES DUPLICATE_TERM_TYPES
          DUPLICATE_SELECTORS LIMIT_EXCEEDED_LEGAL_DOCUMENT_SIZE\
          """
              .split("\\s+", -1));

  private static final Map<String, Example> EXAMPLES = examples();

  private static Map<String, Example> examples() {
    var all = new HashMap<String, Example>();
    List.of(
            SentExamples.all(),
            SentTermExamples.all(),
            StepExamples.all(),
            TermExamples.all(),
            EndingExamples.all(),
            QueryExamples.all())
        .forEach(all::putAll);
    return all;
  }

  static List<Rule<?>> rules() {
    return AllRules.list();
  }

  @Test
  void everyRuleHasAnExampleAndAName() {
    assertThat(rules()).extracting(Rule::name).doesNotHaveDuplicates();
    assertThat(EXAMPLES.keySet())
        .containsExactlyInAnyOrderElementsOf(rules().stream().map(Rule::name).toList());
  }

  @Test
  void everyCodeOfAnOfferBelongsToARule() {
    Set<String> codes =
        rules().stream().flatMap(rule -> code(rule).stream()).collect(Collectors.toSet());

    assertThat(codes).doesNotContainAnyElementsOf(OF_RESALE);
    assertThat(ALL_CODES.stream().filter(code -> !OF_RESALE.contains(code)))
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  private static Optional<String> code(Rule<?> rule) {
    return rule.how() instanceof How.Later(String code) ? Optional.of(code) : Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleInForceAloneRefusesItsExample(Rule<?> rule) {
    try (var market = new Market()) {
      market.aws.rules().with(rule.name());

      List<String> refusals = example(rule).run(market);

      assertThat(refusals).containsExactly(refusal(rule));
      assertThat(market.aws.rules().refusing()).containsExactly(rule.name());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleOutOfForceLetsItsExamplePass(Rule<?> rule) {
    try (var market = new Market()) {
      market.aws.rules().without(rule.name());

      assertThat(example(rule).run(market)).isEmpty();
    }
  }

  private static Example example(Rule<?> rule) {
    return Optional.ofNullable(EXAMPLES.get(rule.name())).orElseThrow();
  }

  private static String refusal(Rule<?> rule) {
    return switch (rule.how()) {
      case How.AtOnce(int _, String exception) -> exception;
      case How.Later(String code) -> code;
    };
  }
}
