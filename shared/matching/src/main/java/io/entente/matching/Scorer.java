package io.entente.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How likely two companies are the same: the sum of what each measure is worth. Made once, used by
 * many.
 */
public final class Scorer {
  private static final Measure[] MEASURES = Measure.values();

  private final Weights weights;
  private final WordWeights words;
  private final double[][] knots = new double[MEASURES.length][];
  private final double[][] worth = new double[MEASURES.length][];

  public Scorer(Weights weights, WordWeights words) {
    this.weights = weights;
    this.words = words;
    for (Measure measure : MEASURES) {
      double sign = measure.speaks() == Measure.Speaks.FOR ? 1 : -1;
      knots[measure.place()] = measure.knots();
      worth[measure.place()] =
          weights.curves().getOrDefault(measure, List.of()).stream()
              .mapToDouble(value -> sign * value)
              .toArray();
    }
  }

  /** What words tell: keys are made by the same. */
  public WordWeights words() {
    return words;
  }

  /** The best that any of their names give. */
  public PairScore score(CompanyProfile asked, CompanyProfile known) {
    var best = new ArrayList<PairScore>();
    for (Facet one : asked.facets()) {
      for (Facet other : known.facets()) {
        best.add(explained(subject(one), subject(other)));
      }
    }
    return best.stream().max(Comparator.comparingDouble(PairScore::logOdds)).orElseThrow();
  }

  /**
   * The values of all measures, in their order, for the two names that have most in common: what a
   * fit learns from.
   */
  public double[] measured(CompanyProfile asked, CompanyProfile known) {
    return asked.facets().stream()
        .map(this::subject)
        .flatMap(one -> known.facets().stream().map(f -> Comparison.measured(one, subject(f))))
        .max(
            Comparator.comparingDouble(
                m -> m[Measure.COVER_BOTH.place()] + m[Measure.LETTERS.place()]))
        .orElseThrow();
  }

  Subject subject(Facet facet) {
    return Subject.of(facet, words);
  }

  double logOdds(double[] measured) {
    double sum = weights.bias();
    for (int i = 0; i < measured.length; i++) {
      sum += worth(i, measured[i]);
    }
    return sum;
  }

  PairScore explained(Subject asked, Subject known) {
    return explained(Comparison.measured(asked, known));
  }

  PairScore explained(double[] measured) {
    var parts = new ArrayList<PairScore.Part>();
    for (Measure measure : MEASURES) {
      double value = measured[measure.place()];
      parts.add(new PairScore.Part(measure, value, worth(measure.place(), value)));
    }
    return new PairScore(weights.version(), logOdds(measured), parts);
  }

  private double worth(int measure, double value) {
    double[] at = knots[measure];
    double[] is = worth[measure];
    if (value <= at[0]) {
      return is[0];
    }
    for (int i = 1; i < at.length; i++) {
      if (value <= at[i]) {
        return is[i - 1] + (is[i] - is[i - 1]) * (value - at[i - 1]) / (at[i] - at[i - 1]);
      }
    }
    return is[at.length - 1];
  }
}
