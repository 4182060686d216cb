package io.entente.local.match;

import io.entente.kernel.TenantId;
import io.entente.matching.BlockingKeys;
import io.entente.matching.CompanyProfile;
import io.entente.matching.Matcher;
import io.entente.matching.Matching;
import io.entente.matching.Policy;
import io.entente.matching.Scorer;
import io.entente.matching.WordWeights;
import io.entente.platform.items.IndexBuild;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.registry.Provisioning.Place;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import io.entente.platform.table.TenantTable;
import io.entente.testkit.storage.EmbeddedStorage;
import io.entente.testkit.storage.LocalTables;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/**
 * The whole way: accounts into the index of an embedded table, then each query by the one batch
 * read that the service does. Writes {@code query_id,decision,account_ids,score}.
 */
record QueriesRun(Path accounts, Path queries, Path out) {
  private static final TenantId TENANT = new TenantId("match");

  void run(Function<WordWeights, Scorer> scorers) {
    long start = System.nanoTime();
    var profiles = Accounts.read(accounts);
    var scorer = scorers.apply(WordWeights.of(profiles.values()));
    try (var storage = EmbeddedStorage.inMemory()) {
      var index = new MatchingIndex(table(storage), BlockingKeys.VERSION);
      int lists = build(profiles, scorer.words(), index);
      System.out.printf(
          Locale.ROOT,
          "%,d accounts in %,d lists of the embedded table after %.1f s%n",
          profiles.size(),
          lists,
          (System.nanoTime() - start) / 1e9);
      Output.write(out, answered(scorer, new TableIndex(index)));
    }
    System.out.println("Written to " + out);
  }

  static TenantTable table(EmbeddedStorage storage) {
    var tables = new LocalTables("local", storage);
    Place place = tables.place(TENANT);
    tables.stands(
        new TenantRow(
            TENANT,
            "match",
            "basic",
            TenantStatus.ACTIVE,
            List.of(),
            place.cell(),
            place.table(),
            place.outbox(),
            place.due(),
            1,
            Instant.EPOCH));
    return new TenantTable(
        "accounts", TENANT, place.table(), place.outbox(), storage.tenant(TENANT));
  }

  private static int build(
      Map<String, CompanyProfile> profiles, WordWeights words, MatchingIndex index) {
    var lists = new PostingLists();
    profiles.forEach((id, profile) -> lists.add(id, profile, words));
    var build = new IndexBuild(index);
    lists.byKey().forEach(build::put);
    build.finish();
    return lists.byKey().size();
  }

  private List<String> answered(Scorer scorer, TableIndex index) {
    var matcher = new Matcher(index, scorer, Policy.CAUTIOUS);
    var figures = new Figures();
    var lines = new ArrayList<String>();
    lines.add("query_id,decision,account_ids,score");
    for (CSVRecord row : CompanyRows.read(queries, List.of("query_id", "name")).records()) {
      var asked = CompanyRows.company(row, "");
      long start = System.nanoTime();
      var matching = matcher.match(asked);
      var lookup = index.last(System.nanoTime() - start);
      figures.add(lookup, CompanyRows.cell(row, "gold_account_id"), row);
      lines.add(line(row.get("query_id"), matching));
    }
    figures.print();
    ScoringPace.print(scorer, index.sample());
    return lines;
  }

  static String line(String id, Matching matching) {
    String decision =
        switch (matching) {
          case Matching.Same _ -> "CONFLICT";
          case Matching.Unsure _ -> "REVIEW";
          case Matching.Different _ -> "CLEAR";
        };
    var candidates = matching.candidates();
    var ids = candidates.stream().map(c -> c.customerId()).toList();
    double score = candidates.isEmpty() ? 0 : candidates.getFirst().probability();
    return "%s,%s,%s,%.6f".formatted(id, decision, String.join("|", ids), score);
  }
}
