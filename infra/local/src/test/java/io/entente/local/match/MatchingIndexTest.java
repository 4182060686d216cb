package io.entente.local.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.platform.items.IndexBuild;
import io.entente.platform.items.IndexPostings;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.table.TenantTable;
import io.entente.testkit.storage.EmbeddedStorage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MatchingIndexTest {
  private static final EmbeddedStorage STORAGE = EmbeddedStorage.inMemory();
  private static final TenantTable TABLE = QueriesRun.table(STORAGE);

  private final MatchingIndex index = new MatchingIndex(TABLE, 1);

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @Test
  void a_context_that_does_not_own_the_index_cannot_write_it() {
    var others =
        new TenantTable("webhooks", TABLE.tenant(), TABLE.name(), TABLE.outbox(), TABLE.client());

    assertThatThrownBy(() -> new MatchingIndex(others, 1).add("T#acme", "N|c1"))
        .hasMessageContaining("webhooks");
    assertThatThrownBy(() -> new IndexBuild(new MatchingIndex(others, 1)))
        .hasMessageContaining("webhooks");
  }

  @Test
  void adding_and_removing_twice_is_as_once_and_versions_do_not_meet() {
    index.add("T#twice", "N|c1");
    index.add("T#twice", "N|c1");
    index.add("T#twice", "N|c2");
    assertThat(index.read(List.of("T#twice"))).containsExactlyInAnyOrder("N|c1", "N|c2");
    assertThat(new MatchingIndex(TABLE, 2).read(List.of("T#twice"))).isEmpty();

    index.remove("T#twice", "N|c1");
    index.remove("T#twice", "N|c1");
    index.remove("T#nobody", "N|c1");
    assertThat(index.read(List.of("T#twice", "T#nobody"))).containsExactly("N|c2");
  }

  @Test
  void a_list_that_was_emptied_takes_postings_again() {
    index.add("T#emptied", "N|c1");
    index.remove("T#emptied", "N|c1");
    index.add("T#emptied", "N|c2");

    assertThat(index.read(List.of("T#emptied"))).containsExactly("N|c2");
  }

  @Test
  void a_key_of_too_many_leads_nowhere_for_good() {
    var build = new IndexBuild(index);
    build.put("T#full", postings(IndexPostings.MOST));
    build.put("T#crowded", postings(IndexPostings.MOST + 1));
    build.finish();
    assertThat(index.read(List.of("T#full"))).hasSize(IndexPostings.MOST);
    assertThat(index.read(List.of("T#crowded"))).isEmpty();

    index.add("T#full", "N|c1");
    assertThat(index.read(List.of("T#full"))).as("it was there").hasSize(IndexPostings.MOST);
    index.add("T#full", "N|one more");
    index.add("T#full", "N|another");

    assertThat(index.read(List.of("T#full"))).isEmpty();
    assertThat(index.lists(List.of("T#full"))).allMatch(IndexPostings::crowded);
  }

  private static Set<String> postings(int number) {
    return IntStream.range(0, number).mapToObj(i -> "N|c" + i).collect(Collectors.toSet());
  }
}
