package io.entente.local.match;

import io.entente.matching.Measure;
import io.entente.matching.Weights;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How well weights tell pairs apart. */
final class Goodness {
  private record Told(double logOdds, boolean same) {}

  private Goodness() {}

  /** Prints precision, recall and F1 at the threshold that is best for these examples. */
  static void print(String what, List<Example> examples, Weights weights) {
    double[] worth = worth(weights);
    List<Told> told =
        examples.stream()
            .filter(Example::plain)
            .map(example -> new Told(logOdds(example, weights.bias(), worth), example.same()))
            .sorted(Comparator.comparingDouble(Told::logOdds).reversed())
            .toList();
    long all = told.stream().filter(Told::same).count();
    int right = 0;
    double best = 0;
    String line = "nothing";
    for (int i = 0; i < told.size(); i++) {
      right += told.get(i).same ? 1 : 0;
      double f1 = 2.0 * right / (i + 1 + all);
      if (f1 > best) {
        best = f1;
        line =
            String.format(
                Locale.ROOT,
                "P %.3f R %.3f F1 %.4f from log-odds %.2f",
                (double) right / (i + 1),
                (double) right / all,
                f1,
                told.get(i).logOdds);
      }
    }
    System.out.printf(Locale.ROOT, "%s (%,d pairs): %s%n", what, told.size(), line);
  }

  private static double logOdds(Example example, double bias, double[] worth) {
    double sum = bias;
    for (int i = 0; i < worth.length; i++) {
      sum += worth[i] * example.steps().get(i);
    }
    return sum;
  }

  /** Of each step between two knots. */
  private static double[] worth(Weights weights) {
    return Arrays.stream(Measure.values())
        .map(measure -> weights.curves().getOrDefault(measure, List.of()))
        .flatMapToDouble(
            curve ->
                IntStream.range(1, curve.size()).mapToDouble(k -> curve.get(k) - curve.get(k - 1)))
        .toArray();
  }
}
