package io.entente.local.match;

import io.entente.local.Cure;
import io.entente.local.Options;
import io.entente.matching.Scorer;
import io.entente.matching.Weights;
import io.entente.matching.WordWeights;
import java.io.IOException;
import java.nio.file.Files;

/**
 * {@code mvn -Pmatch}: with {@code -Dpairs} scores labelled pairs, with {@code -Daccounts} and
 * {@code -Dqueries} goes the whole way against the embedded table, or with {@code -Dmillion=true}
 * against a million accounts in memory.
 */
public final class Match {
  private static final String USAGE =
      """
      Give one of
        mvn -Pmatch -Dpairs=FILE -Dout=FILE
        mvn -Pmatch -Daccounts=FILE -Dqueries=FILE -Dout=FILE
        mvn -Pmatch -Daccounts=FILE -Dqueries=FILE -Dmillion=true""";

  private Match() {}

  /** Ends with 0, or with 1 and one line on what to mend. */
  public static void main(String... arguments) {
    var options = Options.of(arguments);
    System.exit(status(options));
  }

  /** The exit is explicit: threads of the embedded table would keep the process for minutes. */
  private static int status(Options options) {
    try {
      run(options);
      return 0;
    } catch (Cure cure) {
      System.err.println(cure.getMessage());
    } catch (RuntimeException fault) {
      System.getLogger(Match.class.getName()).log(System.Logger.Level.ERROR, "Not matched:", fault);
    }
    return 1;
  }

  private static void run(Options options) {
    if (options.has("pairs")) {
      new PairsRun(options.file("pairs"), options.out()).run(words -> scorer(options, words));
    } else if (options.has("million") && options.has("queries")) {
      new MillionRun(options.file("accounts"), options.file("queries"))
          .run(words -> scorer(options, words));
    } else if (options.has("queries")) {
      var run = new QueriesRun(options.file("accounts"), options.file("queries"), options.out());
      run.run(words -> scorer(options, words));
    } else {
      throw new Cure(USAGE);
    }
  }

  /** The shipped weights, or others for a comparison: {@code -Dweights=FILE}. */
  private static Scorer scorer(Options options, WordWeights words) {
    return new Scorer(options.has("weights") ? weights(options) : Weights.shipped(), words);
  }

  private static Weights weights(Options options) {
    try (var lines = Files.lines(options.file("weights"))) {
      return Weights.read(lines.filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
    } catch (IOException e) {
      throw new Cure("The weights cannot be read: " + e.getMessage(), e);
    }
  }
}
