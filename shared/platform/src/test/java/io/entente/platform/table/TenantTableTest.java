package io.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.kernel.TenantId;
import io.entente.platform.Embedded;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.TenantStatus;
import io.entente.platform.table.TenantTable.Addition;
import io.entente.platform.table.TenantTable.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TenantTableTest {
  record Entry(
      @Stored(DataClass.BUSINESS) String list,
      @Stored(DataClass.BUSINESS) String at,
      @Stored(DataClass.BUSINESS) String text,
      @Stored(DataClass.BUSINESS) long count) {
    static final View<Shown> VIEW = View.of(Shown.class);
    static final ItemType<Entry> TYPE =
        ItemType.named("entry", 1, "things")
            .holding(Entry.class, e -> new ItemKey("LIST#" + e.list, "E#" + e.at))
            .first(e -> Optional.of(new ItemType.IndexKey("ALL#" + e.list, e.at)))
            .view(VIEW, e -> new Shown(e.text.substring(0, 1)));
  }

  record Shown(@Stored(DataClass.BUSINESS) String text) {}

  record Lonely(@Stored(DataClass.BUSINESS) String id) {
    static final ItemType<Lonely> TYPE =
        ItemType.named("lonely", 1, "things")
            .holding(Lonely.class, l -> new ItemKey("LIST#" + l.id, "LONELY"));
  }

  private static final Embedded EMBEDDED = new Embedded();

  private final TenantTable table = EMBEDDED.table("things");

  @AfterAll
  static void close() {
    EMBEDDED.close();
  }

  @Test
  void a_range_is_read_in_order_whole_types_apart_and_not_beyond_its_limit() {
    put("range", 5, "x");
    table.change().put(Lonely.TYPE, new Lonely("range")).commit();

    Items items = table.query(new Range("LIST#range", "E#", "Z", 100));

    assertThat(items.of(Entry.TYPE)).extracting(Entry::at).containsExactly("0", "1", "2", "3", "4");
    assertThat(items.of(Lonely.TYPE)).hasSize(1);
    assertThat(table.query(new Range("LIST#range", "E#", "Z", 3)).size()).isEqualTo(3);
    assertThat(table.count(Range.startingWith("LIST#range", "E#", 100))).isEqualTo(5);
  }

  @Test
  void a_range_of_more_than_one_answer_holds_is_read_to_its_end() {
    put("large", 6, "x".repeat(300_000));

    assertThat(table.query(Range.startingWith("LIST#large", "E#", 100)).size()).isEqualTo(6);
  }

  @Test
  void a_list_shows_views_the_latest_first_and_stops_before_where_it_was_told() {
    put("shown", 5, "x");

    var listing = new Listing(Listing.Index.GSI1, "ALL#shown", "1", "4", 2);

    assertThat(table.list(Entry.VIEW, listing))
        .extracting(Listing.Entry::sk)
        .containsExactly("3", "2");
    assertThat(table.list(Entry.VIEW, new Listing(Listing.Index.GSI1, "ALL#shown", "1", "2", 9)))
        .extracting(Listing.Entry::sk)
        .containsExactly("1");
  }

  @Test
  void keys_are_glanced_at_together_and_what_is_not_there_is_left_out() {
    put("glance", 3, "x");
    var keys = IntStream.range(0, 6).mapToObj(i -> new ItemKey("LIST#glance", "E#" + i)).toList();

    assertThat(table.glance(keys).of(Entry.TYPE)).hasSize(3);
    assertThat(table.glance(List.of()).size()).isZero();
    var many = IntStream.range(0, 101).mapToObj(i -> new ItemKey("a", "" + i)).toList();
    assertThatThrownBy(() -> table.glance(many)).hasMessageContaining("At most 100");
  }

  @Test
  void numbers_that_many_draw_at_once_are_all_different_while_transactions_touch_the_item() {
    put("drawn", 1, "x");
    var key = new ItemKey("LIST#drawn", "E#0");
    Set<Long> drawn = new ConcurrentSkipListSet<>();

    IntStream.range(0, 64)
        .parallel()
        .forEach(
            i -> {
              if (i % 8 == 0) {
                // Conditions that do not hold: the item stays, the transaction is in the way.
                table
                    .change()
                    .put("e", Entry.TYPE, new Entry("drawn", "0", "x", 0), Condition.ABSENT)
                    .put(Lonely.TYPE, new Lonely("drawn"))
                    .commit();
              }
              drawn.add(
                  table
                      .add(Entry.TYPE, key, new Addition("count", 1, Condition.PRESENT))
                      .orElseThrow()
                      .count());
            });

    assertThat(drawn).hasSize(64).contains(1L, 64L);
  }

  @Test
  void nothing_is_added_to_what_does_not_meet_the_condition() {
    assertThat(
            table.add(
                Entry.TYPE,
                new ItemKey("LIST#none", "E#0"),
                new Addition("count", 1, Condition.PRESENT)))
        .isEmpty();
  }

  @Test
  void what_is_no_aggregate_cannot_be_read_as_one() {
    put("plain", 1, "x");

    assertThatThrownBy(() -> table.find(Entry.TYPE, new ItemKey("LIST#plain", "E#0")))
        .hasMessageContaining("entry is no aggregate");
  }

  @Test
  void the_table_is_the_bound_callers_and_nobodys_else() {
    EMBEDDED.registry().add(Embedded.row(Embedded.AURORA, TenantStatus.ACTIVE));
    var tables = new TenantTables("things", EMBEDDED.registry(), _ -> EMBEDDED.client());

    assertThat(new Caller.Service(Embedded.AURORA, "s").run(tables::current).tenant())
        .isEqualTo(Embedded.AURORA);
    assertThatThrownBy(tables::current).isInstanceOf(java.util.NoSuchElementException.class);
    assertThatThrownBy(() -> new Caller.Operator("o").run(tables::current))
        .hasMessageContaining("operator has no tenant");
    assertThatThrownBy(() -> new Caller.Service(new TenantId("nobody"), "s").run(tables::current))
        .hasMessageContaining("nobody is unknown");
  }

  private void put(String list, int entries, String text) {
    for (int i = 0; i < entries; i++) {
      table.change().put(Entry.TYPE, new Entry(list, Integer.toString(i), text, 0)).commit();
    }
  }
}
