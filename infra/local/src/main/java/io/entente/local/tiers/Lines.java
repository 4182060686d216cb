package io.entente.local.tiers;

import io.entente.program.tiers.Criterion;
import io.entente.program.tiers.Ladder;
import io.entente.program.tiers.Patience;
import io.entente.program.tiers.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How much a partner must have won for each tier above the lowest: cut at percentiles of what
 * partners that won anything had won, with linear interpolation.
 *
 * @param atLeast in minor units, ascending
 */
record Lines(List<Long> atLeast) {
  static final String WON = "wonInTwelveMonths";
  private static final List<Double> CUTS = List.of(0.4, 0.7, 0.9);

  static Lines cutting(LongStream values) {
    long[] sorted = values.filter(value -> value > 0).sorted().toArray();
    return new Lines(CUTS.stream().map(cut -> at(sorted, cut)).toList());
  }

  private static long at(long[] sorted, double cut) {
    double place = cut * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return Math.round(sorted[below] + (sorted[above] - sorted[below]) * (place - below));
  }

  Ladder ladder(Patience patience) {
    var rungs = new ArrayList<Rung>();
    rungs.add(new Rung("tier-0", List.of()));
    for (int i = 0; i < atLeast.size(); i++) {
      rungs.add(new Rung("tier-" + (i + 1), List.of(new Criterion(WON, atLeast.get(i)))));
    }
    return new Ladder(rungs, patience);
  }
}
