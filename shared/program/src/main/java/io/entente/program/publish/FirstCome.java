package io.entente.program.publish;

import io.entente.program.ProductFamily;
import io.entente.program.Program;
import io.entente.program.RequiredField;
import io.entente.program.conditions.Condition;
import io.entente.program.conditions.Condition.NotJudged;
import io.entente.program.conditions.Vocabulary;
import io.entente.program.facts.AccountFacts;
import io.entente.program.facts.DealFacts;
import io.entente.program.facts.Facts;
import io.entente.program.facts.HoldFacts;
import io.entente.program.facts.MatchFacts;
import io.entente.program.facts.PartnerFacts;
import io.entente.program.facts.ProgramFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Whether some rule keeps a deal from being approved over the protection of another partner,
 * whatever else is true of it. Asked by trying: deals small and large of every family, for which
 * somebody else is protected, and for which nobody is.
 */
final class FirstCome {
  private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

  private final Program program;

  FirstCome(Program program) {
    this.program = program;
  }

  /**
   * @param trees the checked conditions of the rules
   */
  boolean isKeptBy(List<byte[]> trees) {
    return trees.stream()
        .map(Condition::of)
        .anyMatch(rule -> families().allMatch(family -> keeps(rule, family)));
  }

  private Stream<String> families() {
    return program.productFamilies().stream().map(ProductFamily::id);
  }

  private boolean keeps(Condition rule, String family) {
    return LongStream.of(0, 1_000_000_000_000L)
        .allMatch(
            value ->
                holds(rule, deal(family, value, true)) && !holds(rule, deal(family, value, false)));
  }

  private boolean holds(Condition rule, Facts facts) {
    try {
      return rule.holds(values(facts));
    } catch (NotJudged e) {
      return false;
    }
  }

  private Map<String, Object> values(Facts facts) {
    var minimum = program.minimumDealValue().getFirst();
    String currency = minimum.currency().getCurrencyCode();
    var made =
        new ProgramFacts(
            true,
            minimum.amountMinor(),
            currency,
            facts.deal().valueMinor(),
            List.of(),
            true,
            List.of(),
            facts.partner().tier(),
            List.of(),
            Program.NO_QUOTA,
            Program.NO_QUOTA,
            List.of());
    return Vocabulary.values(facts, made, program.limits());
  }

  /** One that nothing else can be said against. */
  private Facts deal(String family, long valueMinor, boolean taken) {
    var country = program.territories().getFirst().countries().iterator().next();
    var currency = program.minimumDealValue().getFirst().currency().getCurrencyCode();
    var deal =
        new DealFacts(
            country,
            List.of(family),
            valueMinor,
            currency,
            "resell",
            "",
            60,
            false,
            false,
            List.copyOf(RequiredField.KNOWN),
            false,
            1);
    var hold = new HoldFacts(family, taken, false, false, 0, false);
    return new Facts(
        DAY,
        deal,
        partner(family),
        AccountFacts.UNKNOWN,
        MatchFacts.NONE,
        List.of(),
        List.of(hold));
  }

  private PartnerFacts partner(String family) {
    String tier = program.tiers().isEmpty() ? "" : program.tiers().getLast().id();
    return new PartnerFacts(
        "active",
        program.partnerTypes().getFirst().id(),
        tier,
        true,
        program.territories().stream().map(t -> t.id()).toList(),
        List.of(family),
        List.of(),
        0);
  }
}
