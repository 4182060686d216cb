package io.entente.local.match;

import io.entente.matching.Measure;
import io.entente.matching.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Logistic regression whose weights are never negative, so that every curve only rises: accelerated
 * projected gradient, with a small price on large weights.
 */
final class Regression {
  private static final int ROUNDS = 1_500;
  private static final double PRICE = 1;

  private final double[][] x;
  private final double[] y;
  private final double[] importance;
  private final double[] most = mostOfEachStep();
  private double[] weights;
  private double bias = -2;

  private Regression(List<Example> examples) {
    x = new double[examples.size()][];
    y = new double[examples.size()];
    importance = new double[examples.size()];
    for (int i = 0; i < x.length; i++) {
      Example example = examples.get(i);
      x[i] = example.steps().stream().mapToDouble(Double::doubleValue).toArray();
      y[i] = example.same() ? 1 : 0;
      importance[i] = example.weight();
    }
    weights = new double[x[0].length];
  }

  /**
   * @param examples one or more
   */
  static Regression on(List<Example> examples) {
    return new Regression(examples);
  }

  Weights fitted(int version) {
    double step = 1 / smoothness();
    double momentum = 1;
    double[] ahead = weights.clone();
    double biasAhead = bias;
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length + 1];
      addSlopes(ahead, biasAhead, slope);
      double[] next = new double[weights.length];
      for (int j = 0; j < next.length; j++) {
        double down = slope[j] / x.length + PRICE / x.length * ahead[j];
        next[j] = Math.clamp(ahead[j] - step * down, 0, most[j]);
      }
      double nextBias = biasAhead - step * slope[weights.length] / x.length;
      double more = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      double push = (momentum - 1) / more;
      for (int j = 0; j < next.length; j++) {
        ahead[j] = next[j] + push * (next[j] - weights[j]);
      }
      biasAhead = nextBias + push * (nextBias - bias);
      weights = next;
      bias = nextBias;
      momentum = more;
    }
    return new Weights(version, bias, curves());
  }

  private void addSlopes(double[] at, double biasAt, double[] slope) {
    for (int i = 0; i < x.length; i++) {
      double sum = biasAt;
      for (int j = 0; j < at.length; j++) {
        sum += at[j] * x[i][j];
      }
      double error = importance[i] * (1 / (1 + Math.exp(-sum)) - y[i]);
      for (int j = 0; j < at.length; j++) {
        slope[j] += error * x[i][j];
      }
      slope[at.length] += error;
    }
  }

  /** No slope changes faster than this: a quarter of the mean square of an example's length. */
  private double smoothness() {
    double squares = 0;
    for (double[] row : x) {
      for (double value : row) {
        squares += value * value;
      }
    }
    return 0.25 * (squares / x.length + 1) + PRICE / x.length;
  }

  private static double[] mostOfEachStep() {
    return Arrays.stream(Measure.values())
        .flatMapToDouble(
            measure -> DoubleStream.generate(measure::most).limit(measure.knots().length - 1L))
        .toArray();
  }

  private Map<Measure, List<Double>> curves() {
    var curves = new EnumMap<Measure, List<Double>>(Measure.class);
    int step = 0;
    for (Measure measure : Measure.values()) {
      var curve = new ArrayList<Double>();
      curve.add(0.0);
      for (int k = 1; k < measure.knots().length; k++) {
        curve.add(curve.getLast() + weights[step++]);
      }
      curves.put(measure, List.copyOf(curve));
    }
    return curves;
  }
}
