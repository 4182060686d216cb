package io.entente.local.match;

import io.entente.matching.CompanyProfile;
import io.entente.matching.Scorer;
import io.entente.matching.WordWeights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** Scores each pair of a file, and writes {@code pair_id,score}. */
record PairsRun(Path pairs, Path out) {
  static final List<String> COLUMNS = List.of("pair_id", "left_name", "right_name");

  private record Pair(String id, CompanyProfile asked, CompanyProfile known) {
    static Pair of(CSVRecord row) {
      return new Pair(
          row.get("pair_id"),
          CompanyRows.company(row, "left_"),
          CompanyRows.company(row, "right_"));
    }
  }

  void run(Function<WordWeights, Scorer> scorers) {
    long start = System.nanoTime();
    List<Pair> all = CompanyRows.read(pairs, COLUMNS).records().stream().map(Pair::of).toList();
    var scorer = scorers.apply(WordWeights.of(all.stream().map(Pair::known).toList()));
    long read = System.nanoTime();
    var lines = new ArrayList<String>();
    lines.add("pair_id,score");
    for (Pair pair : all) {
      double score = scorer.score(pair.asked, pair.known).probability();
      lines.add("%s,%.6f".formatted(pair.id, score));
    }
    long scored = System.nanoTime();
    Output.write(out, lines);
    System.out.printf(
        Locale.ROOT,
        "%,d pairs: read and normalized in %.1f s, scored in %.1f us a pair; written to %s%n",
        all.size(),
        (read - start) / 1e9,
        (scored - read) / 1e3 / Math.max(1, all.size()),
        out);
  }
}
