package io.entente.local.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVRecord;

/** What all lookups of a run cost and found. */
final class Figures {
  private final List<Lookup> lookups = new ArrayList<>();
  private int known;
  private int found;
  private int knownByName;
  private int foundByName;

  /**
   * @param gold the account that is meant, or empty
   * @param row tells by its tier whether the name can find it
   */
  void add(Lookup lookup, String gold, CSVRecord row) {
    lookups.add(lookup);
    if (gold.isEmpty()) {
      return;
    }
    boolean hit = lookup.candidates().contains(gold);
    known++;
    found += hit ? 1 : 0;
    if (CompanyRows.cell(row, "tier").equals("A")) {
      knownByName++;
      foundByName += hit ? 1 : 0;
    }
  }

  void print() {
    say("lookups", Integer.toString(lookups.size()));
    share("blocking recall", found, known);
    share("  tier A", foundByName, knownByName);
    spread("keys read", Lookup::keys);
    spread("candidates", lookup -> lookup.candidates().size());
    spread("read units, eventually consistent", Lookup::units);
    spread("  consistent", lookup -> 2 * lookup.units());
    spread("us a lookup", lookup -> lookup.nanos() / 1e3);
    spread("  of that the read", lookup -> lookup.indexNanos() / 1e3);
    double scoring = lookups.stream().mapToDouble(l -> l.nanos() - l.indexNanos()).sum() / 1e3;
    double pairs = lookups.stream().mapToDouble(l -> l.candidates().size()).sum();
    say("us a pair", String.format(Locale.ROOT, "%.1f", scoring / Math.max(1, pairs)));
  }

  private static void share(String what, int part, int of) {
    if (of > 0) {
      say(what, String.format(Locale.ROOT, "%.4f of %,d", (double) part / of, of));
    }
  }

  private void spread(String what, ToDoubleFunction<Lookup> of) {
    double[] sorted = lookups.stream().mapToDouble(of).sorted().toArray();
    if (sorted.length > 0) {
      double mean = Arrays.stream(sorted).average().orElse(0);
      double p95 = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
      double most = sorted[sorted.length - 1];
      say(what, String.format(Locale.ROOT, "mean %,.1f, p95 %,.1f, max %,.1f", mean, p95, most));
    }
  }

  private static void say(String what, String figures) {
    System.out.printf("  %-34s %s%n", what, figures);
  }
}
