package io.entente.partners;

import io.entente.program.tiers.Evaluation;
import io.entente.program.tiers.Exemption;
import io.entente.program.tiers.Ladder;
import io.entente.program.tiers.Measures;
import io.entente.program.tiers.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking at a partner's tier, with all that it depends on; the contract's {@code
 * TierEvaluation} and what its events tell.
 *
 * @param programVersion absent where no program asks for anything
 */
public record TierEvaluation(
    String partnerId,
    String partnerType,
    Outcome outcome,
    Standing before,
    Standing after,
    @Nullable Long programVersion,
    LocalDate day,
    List<Measure> measures,
    @Nullable Exemption exemption) {

  /** One thing that is measured; the contract's {@code TierMeasure}. */
  public record Measure(String fact, @Nullable Long value) {
    static List<Measure> of(Map<String, Long> measured) {
      return new TreeMap<>(measured)
          .entrySet().stream().map(each -> new Measure(each.getKey(), each.getValue())).toList();
    }
  }

  /** What came of it, and the event that tells it. */
  public enum Outcome {
    PROMOTED("tier.promoted"),
    KEPT("tier.evaluated"),
    NOTICED("tier.noticed"),
    PENDING("tier.evaluated"),
    RECOVERED("tier.recovered"),
    DEMOTED("tier.demoted"),
    PLACED("tier.placed"),
    NOT_RULED("tier.evaluated");

    private final String event;

    Outcome(String event) {
      this.event = event;
    }

    String event() {
      return event;
    }

    static Outcome of(Evaluation evaluation) {
      return switch (evaluation) {
        case Evaluation.Promoted _ -> PROMOTED;
        case Evaluation.Kept _ -> KEPT;
        case Evaluation.Noticed _ -> NOTICED;
        case Evaluation.Pending _ -> PENDING;
        case Evaluation.Recovered _ -> RECOVERED;
        case Evaluation.Demoted _ -> DEMOTED;
        case Evaluation.Placed _ -> PLACED;
      };
    }
  }

  /** The same out of the stored inputs alone, by the program that was asked. */
  Evaluation recomputed(Ladder ladder) {
    var measured = new TreeMap<String, Long>();
    measures.stream()
        .filter(measure -> measure.value != null)
        .forEach(measure -> measured.put(measure.fact, Objects.requireNonNull(measure.value)));
    return ladder.evaluate(new Ladder.Situation(before, new Measures(measured), day, exemption));
  }
}
