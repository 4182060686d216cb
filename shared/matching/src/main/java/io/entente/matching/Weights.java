package io.entente.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each measure is worth, in natural log-odds, as a curve of straight lines between the
 * measure's knots. The file beside the classes says with which command it was fitted; it is meant
 * to be read.
 *
 * @param version of the file; stands on every score
 * @param bias log-odds of two companies of whom nothing is measured
 */
public record Weights(int version, double bias, Map<Measure, List<Double>> curves) {
  /** Read when it is first asked for: a fit starts without. */
  private static final class Shipped {
    static final Weights WEIGHTS = read(DataFile.lines("weights.txt"));
  }

  public Weights {
    curves = Map.copyOf(curves);
  }

  /** Those that this version of the service decides by. */
  public static Weights shipped() {
    return Shipped.WEIGHTS;
  }

  /**
   * @param lines {@code version 1}, {@code bias -2.5}, and a measure with the worth at each of its
   *     knots: {@code LETTERS 0 0 0.84 2.8 3.1}
   * @throws IllegalArgumentException if a measure is missing, has another number of knots, or a
   *     curve falls
   */
  public static Weights read(List<String> lines) {
    var curves = new EnumMap<Measure, List<Double>>(Measure.class);
    int version = 0;
    double bias = 0;
    for (String line : lines) {
      var words = List.of(line.split("\\s+", -1));
      switch (words.getFirst()) {
        case "version" -> version = Integer.parseInt(words.get(1));
        case "bias" -> bias = Double.parseDouble(words.get(1));
        default -> curves.put(Measure.valueOf(words.getFirst()), curve(words));
      }
    }
    for (Measure measure : Measure.values()) {
      if (!curves.containsKey(measure)) {
        throw new IllegalArgumentException(
            "no weights for %s: fit them anew with -Pfit".formatted(measure));
      }
    }
    return new Weights(version, bias, curves);
  }

  private static List<Double> curve(List<String> words) {
    var curve = new ArrayList<Double>();
    words.stream().skip(1).map(Double::valueOf).forEach(curve::add);
    boolean rises = curve.equals(curve.stream().sorted().toList());
    int knots = Measure.valueOf(words.getFirst()).knots().length;
    if (curve.size() != knots || !rises || curve.getFirst() != 0) {
      throw new IllegalArgumentException(
          "%s needs %d numbers that rise from 0, got %s".formatted(words.getFirst(), knots, curve));
    }
    return List.copyOf(curve);
  }

  /** As {@link #read} takes them. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("version " + version);
    lines.add("bias %.3f".formatted(bias));
    for (Measure measure : Measure.values()) {
      var line = new StringBuilder(measure.name());
      curves.getOrDefault(measure, List.of()).forEach(v -> line.append(" %.3f".formatted(v)));
      lines.add(line.toString());
    }
    return lines;
  }
}
