package io.entente.matching;

import java.util.List;

/**
 * How likely two companies are the same, and why.
 *
 * @param weightsVersion see {@link Weights#version}
 * @param logOdds natural; 0 is as likely as not
 * @param parts all measures, in their order; with the bias their worths add up to the log-odds
 */
public record PairScore(int weightsVersion, double logOdds, List<Part> parts) {
  /**
   * What one measure brought.
   *
   * @param worth in log-odds; negative where it speaks against
   */
  public record Part(Measure measure, double value, double worth) {}

  public PairScore {
    parts = List.copyOf(parts);
  }

  /** From 0 to 1. */
  public double probability() {
    return 1 / (1 + Math.exp(-logOdds));
  }

  double value(Measure measure) {
    return parts.get(measure.place()).value;
  }

  boolean holds(Measure measure) {
    return value(measure) > 0;
  }
}
