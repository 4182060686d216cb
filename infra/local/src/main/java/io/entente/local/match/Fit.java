package io.entente.local.match;

import io.entente.local.Cure;
import io.entente.local.Options;
import io.entente.matching.Scorer;
import io.entente.matching.Weights;
import io.entente.matching.WordWeights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code mvn -Pfit -Dpairs=FILE -Dout=FILE}: fits the weights on labelled pairs and writes the file
 * that {@code shared/matching} ships as {@code weights.txt}. Prints how well each half of the pairs
 * is told by weights fitted on the other; all pairs of one asked company are in one half.
 */
public final class Fit {
  private static final int VERSION = 1;

  private Fit() {}

  /** Ends with 0, or with 1 and one line on what to mend. */
  public static void main(String... arguments) {
    try {
      var options = Options.of(arguments);
      run(options.file("pairs"), options.out());
    } catch (Cure cure) {
      System.err.println(cure.getMessage());
      System.exit(1);
    }
  }

  private static void run(Path pairs, Path out) {
    List<Example> examples = examples(pairs);
    List<Example> even = examples.stream().filter(Example::isInEvenHalf).toList();
    List<Example> odd = examples.stream().filter(example -> !example.isInEvenHalf()).toList();
    if (even.isEmpty() || odd.isEmpty()) {
      throw new Cure("%s has too few pairs to fit anything on.".formatted(pairs));
    }
    Goodness.print("fitted on one half, told the other", odd, Regression.on(even).fitted(VERSION));
    Goodness.print("and the other way round", even, Regression.on(odd).fitted(VERSION));
    var weights = Regression.on(examples).fitted(VERSION);
    Goodness.print("fitted on all, told all", examples, weights);
    Output.write(out, file(examples.size(), weights));
    System.out.println("Written to " + out);
  }

  private static List<String> file(int pairs, Weights weights) {
    var lines = new ArrayList<String>();
    lines.add(
        "# What each measure (Measure.java) is worth at its knots, in log-odds; straight lines between.");
    lines.add(
        "# Those that speak against are taken off. Fitted by `mvn -Pfit -Dpairs=FILE -Dout=FILE`");
    lines.add("# on %d labelled pairs; raise the version with every change.".formatted(pairs));
    lines.addAll(weights.lines());
    return lines;
  }

  static List<Example> examples(Path pairs) {
    var columns = new ArrayList<>(PairsRun.COLUMNS);
    columns.add("label");
    var rows = CompanyRows.read(pairs, columns).records();
    var known = rows.stream().map(row -> CompanyRows.company(row, "right_")).toList();
    var scorer = new Scorer(new Weights(VERSION, 0, Map.of()), WordWeights.of(known));
    var examples = new ArrayList<Example>();
    for (int i = 0; i < rows.size(); i++) {
      var asked = CompanyRows.company(rows.get(i), "left_");
      examples.add(Example.of(rows.get(i), scorer.measured(asked, known.get(i))));
    }
    System.out.printf(Locale.ROOT, "%,d pairs measured%n", examples.size());
    return examples;
  }
}
