package io.entente.local.match;

import io.entente.matching.Matcher;
import io.entente.matching.Policy;
import io.entente.matching.Scorer;
import io.entente.matching.WordWeights;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/**
 * A million accounts on an index in memory: the file's own, and variations of them until there are
 * enough. Shows whether keys, candidates and time of a lookup stay bounded.
 */
record MillionRun(Path accounts, Path queries) {
  private static final int ACCOUNTS = 1_000_000;

  void run(Function<WordWeights, Scorer> scorers) {
    long start = System.nanoTime();
    var variations = new Variations(CompanyRows.read(accounts, Accounts.COLUMNS).records());
    var counter = new WordWeights.Counter();
    variations.upTo(ACCOUNTS, (_, profile) -> counter.add(profile));
    var scorer = scorers.apply(counter.weights());
    var index = new MemoryIndex(ACCOUNTS);
    variations.upTo(ACCOUNTS, (id, profile) -> index.add(id, profile, scorer.words()));
    System.out.printf(
        Locale.ROOT,
        "%,d accounts in %,d lists in memory after %.1f s%n",
        ACCOUNTS,
        index.lists(),
        (System.nanoTime() - start) / 1e9);
    look(scorer, index);
  }

  private void look(Scorer scorer, MemoryIndex index) {
    var matcher = new Matcher(index, scorer, Policy.CAUTIOUS);
    var figures = new Figures();
    for (CSVRecord row : CompanyRows.read(queries, List.of("query_id", "name")).records()) {
      var asked = CompanyRows.company(row, "");
      long start = System.nanoTime();
      matcher.match(asked);
      var lookup = index.last(System.nanoTime() - start);
      figures.add(lookup, CompanyRows.cell(row, "gold_account_id"), row);
    }
    figures.print();
  }
}
