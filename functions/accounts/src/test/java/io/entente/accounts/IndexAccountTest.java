package io.entente.accounts;

import static io.entente.accounts.Books.company;
import static io.entente.accounts.Books.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.matching.BlockingKeys;
import io.entente.platform.items.IndexEntry;
import io.entente.platform.items.IndexedCompany;
import io.entente.platform.items.MatchingIndex;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IndexAccountTest {
  private static final Books BOOKS = Books.of("indexed");

  @Test
  void an_account_is_found_by_every_name_that_it_has_or_had() {
    BOOKS.put("many", with(company("Kupferberg GmbH"), "formerNames", List.of("Silbertal AG")));
    Books.ENVIRONMENT.drain();

    assertThat(under("N#kupferberg")).anyMatch(posting -> posting.startsWith("N|many|kupferberg|"));
    assertThat(under("N#silbertal")).anyMatch(posting -> posting.startsWith("A|many|silbertal|"));
  }

  @Test
  void a_name_that_it_is_no_longer_called_by_leads_nowhere() {
    BOOKS.put("renamed", company("Goldregen GmbH"));
    Books.ENVIRONMENT.drain();
    BOOKS.put("renamed", company("Blauregen GmbH"));
    Books.ENVIRONMENT.drain();

    assertThat(under("N#blauregen")).hasSize(1);
    assertThat(under("N#goldregen")).isEmpty();
    assertThat(entry("renamed").complete()).isTrue();
  }

  @Test
  void what_was_begun_and_never_ended_is_ended_by_the_next_telling() {
    BOOKS.put("begun", company("Eisvogel GmbH"));
    Books.ENVIRONMENT.drain();
    var names = Set.of("N|begun|eisvogel eins|gmbh||DE||", "N|begun|eisvogel zwei|gmbh||DE||");
    assertThatThrownBy(() -> keepDyingAfterOne("begun", names)).hasMessage("died");
    assertThat(entry("begun").complete()).isFalse();
    assertThat(under("C#eisvogeleins").size() + under("C#eisvogelzwei").size()).isEqualTo(1);

    BOOKS.put("begun", company("Eisvogel SE"));
    Books.ENVIRONMENT.drain();

    assertThat(under("C#eisvogeleins")).isEmpty();
    assertThat(under("C#eisvogelzwei")).isEmpty();
    assertThat(under("N#eisvogel")).hasSize(1);
  }

  private static void keepDyingAfterOne(String account, Set<String> names) {
    var done = new AtomicInteger();
    BOOKS.reading(
        table -> {
          var index = new MatchingIndex(table, BlockingKeys.VERSION);
          new IndexedCompany(
                  index,
                  posting -> {
                    if (done.getAndIncrement() == 1) {
                      throw new IllegalStateException("died");
                    }
                    return BlockingKeys.ofPosting(posting);
                  })
              .keep(account, 1, names);
          return account;
        });
  }

  @Test
  void a_version_that_is_no_longer_the_latest_changes_nothing() {
    BOOKS.put("late", company("Nebelhorn GmbH"));
    BOOKS.put("late", company("Nebelhorn Tuba GmbH"));
    Books.ENVIRONMENT.drain();

    BOOKS.reading(
        table -> {
          var index = new MatchingIndex(table, BlockingKeys.VERSION);
          new IndexedCompany(index, BlockingKeys::ofPosting)
              .keep("late", 1, Set.of("N|late|nebelhorn|gmbh||DE||"));
          return table;
        });

    assertThat(under("N#nebelhorntuba")).hasSize(1);
    assertThat(under("N#nebelhorn")).noneMatch(posting -> posting.contains("|nebelhorn|"));
  }

  private static List<String> under(String key) {
    return BOOKS.reading(
        table -> new MatchingIndex(table, BlockingKeys.VERSION).read(List.of(key)));
  }

  private static IndexEntry entry(String account) {
    return BOOKS.reading(
        table -> table.get(IndexEntry.TYPE, IndexEntry.key(account)).orElseThrow());
  }
}
