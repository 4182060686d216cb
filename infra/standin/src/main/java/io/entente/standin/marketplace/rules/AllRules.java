package io.entente.standin.marketplace.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every rule that there is, by what it looks at. */
public final class AllRules {
  private AllRules() {}

  /** All of them. */
  public static List<Rule<?>> list() {
    return Stream.<List<? extends Rule<?>>>of(
            tokens(),
            submissions(),
            changes(),
            steps(),
            endings(),
            queries(),
            agreements(),
            fulfilment())
        .<Rule<?>>flatMap(List::stream)
        .toList();
  }

  public static List<Rule<Submission>> tokens() {
    return SubmissionRules.TOKENS;
  }

  public static List<Rule<Submission>> submissions() {
    return SubmissionRules.ALL;
  }

  public static List<Rule<Sent>> changes() {
    return joined(
        List.of(
            ChangeRules.ALL,
            InformationRules.ALL,
            PricingRules.ALL,
            TermRules.ALL,
            ExistenceRules.ALL));
  }

  public static List<Rule<Step>> steps() {
    return joined(List.of(FrozenRules.ALL, PriceStepRules.ALL, StepRules.ALL, RenewalRules.ALL));
  }

  public static List<Rule<Ending>> endings() {
    return EndingRules.ALL;
  }

  private static <T> List<Rule<T>> joined(List<List<Rule<T>>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  /** Of the Catalog's questions. */
  public static List<Rule<Query>> queries() {
    return QueryRules.ALL;
  }

  public static List<Rule<Query>> agreements() {
    return AgreementRules.ALL;
  }

  public static List<Rule<Query>> fulfilment() {
    return FulfilmentRules.ALL;
  }

  /** The change types that are known, so that anything about them can be refused for a reason. */
  public static Set<String> changeTypes() {
    return Fields.changeTypes();
  }
}
