package io.entente.bench;

import io.entente.matching.BlockingKeys;
import io.entente.matching.Company;
import io.entente.matching.CompanyProfile;
import io.entente.matching.IdentityKeys;
import io.entente.matching.Posting;
import io.entente.matching.WordWeights;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.IndexPostings;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The books of a large vendor: accounts with their spellings and their lists in the matching index,
 * as an import leaves them, but written in bulk.
 */
final class Books {
  private static final int A_WRITE = 25;
  private static final List<String> SYLLABLES =
      List.of("bal", "cor", "dem", "en", "fal", "gar", "hol", "ix", "jun", "kel", "lum", "mir");
  private static final List<String> TRADES =
      List.of("Logistik", "Maschinenbau", "Software", "Energie", "Pharma", "Medien", "Handel");

  private final TenantTable table;
  private final Instant now;
  private final WordWeights words = WordWeights.shipped();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private Change change;

  Books(TenantTable table, Instant now) {
    this.table = table;
    this.now = now;
    this.change = table.change();
  }

  void fill(int accounts) {
    IntStream.range(0, accounts).forEach(this::account);
    lists.forEach(
        (key, postings) ->
            put(
                c ->
                    c.put(
                        IndexPostings.TYPE,
                        list("v" + BlockingKeys.VERSION + "#" + key, postings))));
    write();
  }

  private static IndexPostings list(String key, Set<String> postings) {
    boolean crowded = postings.size() > IndexPostings.MOST;
    return new IndexPostings(key, crowded, crowded ? null : postings);
  }

  private void account(int number) {
    String id = "B-" + number;
    Company company = company(number);
    put(
        c ->
            c.put(
                AccountStanding.TYPE,
                new AccountStanding(
                    id, "prospect", List.of(company.legalName()), company.country(), now)));
    IdentityKeys.of(company)
        .forEach(
            key -> put(c -> c.put(CompanyKey.TYPE, new CompanyKey(key.toString(), id, List.of()))));
    for (Posting posting : Posting.of(id, CompanyProfile.of(company, ""))) {
      BlockingKeys.toWrite(posting.facet(), words)
          .forEach(
              key ->
                  lists
                      .computeIfAbsent(key.toString(), _ -> new LinkedHashSet<>())
                      .add(posting.text()));
    }
  }

  /** Two rare words, of which others have one as well, and one that very many have. */
  private static Company company(int number) {
    String first = word(number % 4_001);
    String second = word(number % 3_989);
    String name = "%s %s %s GmbH".formatted(first, second, TRADES.get(number % TRADES.size()));
    return new Company(name, "DE", List.of(first + second + number + ".de"), null, List.of());
  }

  private static String word(int number) {
    int base = SYLLABLES.size();
    return SYLLABLES.get(number % base)
        + SYLLABLES.get(number / base % base)
        + SYLLABLES.get(number / base / base % base)
        + (number / base / base / base == 0 ? "" : "a".repeat(number / base / base / base));
  }

  private void put(Consumer<Change> item) {
    item.accept(change);
    if (change.writes().size() == A_WRITE) {
      write();
    }
  }

  private void write() {
    List<WriteRequest> writes =
        change.writes().stream().map(write -> request(write.put().item())).toList();
    if (!writes.isEmpty()) {
      table.client().batchWriteItem(batch -> batch.requestItems(Map.of(table.name(), writes)));
    }
    change = table.change();
  }

  private static WriteRequest request(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(put -> put.item(item)).build();
  }
}
