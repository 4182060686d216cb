package io.entente.bench;

import io.entente.program.CompiledProgram;
import io.entente.program.Decisions;
import io.entente.program.Verdict;
import io.entente.program.facts.AccountFacts;
import io.entente.program.facts.DealFacts;
import io.entente.program.facts.Facts;
import io.entente.program.facts.HoldFacts;
import io.entente.program.facts.MatchFacts;
import io.entente.program.facts.PartnerFacts;
import java.time.LocalDate;
import java.util.List;

/** How many decisions a second one thread makes: every rule is asked, none objects. */
final class DecisionPace {
  private static final int WARM = 20_000;
  private static final int TIMES = 50_000;

  private static final Facts FACTS =
      new Facts(
          LocalDate.of(2026, 3, 1),
          new DealFacts(
              "DE",
              List.of("analytics"),
              4_800_000,
              "EUR",
              "resell",
              "qualified",
              120,
              false,
              false,
              List.of(
                  "endCustomer.legalName",
                  "endCustomer.country",
                  "endCustomer.website",
                  "products",
                  "estimatedValue",
                  "expectedCloseDate",
                  "contact.name",
                  "contact.email"),
              false,
              0),
          new PartnerFacts(
              "active",
              "reseller",
              "gold",
              true,
              List.of("DE"),
              List.of("analytics"),
              List.of(),
              3),
          AccountFacts.UNKNOWN,
          MatchFacts.NONE,
          List.of(),
          List.of(new HoldFacts("analytics", false, false, false, 0, false)));

  private DecisionPace() {}

  static void print(CompiledProgram program) {
    Load.run(WARM, 1, _ -> decide(program));
    Figures figures = Load.run(TIMES, 1, _ -> decide(program));
    System.out.printf(
        "%nDecisions alone, by %d rules: %.0f/s on one thread, p99 %.3f ms%n",
        program.program().rulesOfEngagement().size(),
        figures.perSecond(),
        figures.percentile(0.99));
  }

  private static void decide(CompiledProgram program) {
    if (Decisions.rule(program, FACTS).verdict() != Verdict.APPROVED) {
      throw new IllegalStateException("a deal with nothing against it was not approved");
    }
  }
}
