package io.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Quota;
import io.entente.platform.Embedded;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many there are of what an edition limits. */
class TallyTest {
  private static final int MOST = 5;

  private final Embedded embedded = new Embedded();
  private final TenantTable table = embedded.table("things");

  @AfterEach
  void close() {
    embedded.close();
  }

  private ChangeResult add(int more) {
    return table
        .change()
        .count(new Tally(Quota.ENDPOINTS, more, MOST))
        .put(Thing.TYPE, new Thing("x", "x"))
        .commit();
  }

  @Test
  void what_comes_over_the_limit_is_refused_and_so_is_all_that_came_with_it() {
    ChangeResult result = add(MOST + 1);

    assertThat(Tally.isFull(result)).isTrue();
    assertThat(table.get(Thing.TYPE, Thing.key("x"))).isEmpty();
    assertThat(table.tally(Quota.ENDPOINTS)).isZero();
  }

  @Test
  void what_goes_makes_room() {
    add(MOST);
    assertThat(Tally.isFull(add(1))).isTrue();

    add(-1);

    assertThat(add(1)).isInstanceOf(ChangeResult.Committed.class);
    assertThat(table.tally(Quota.ENDPOINTS)).isEqualTo(MOST);
  }

  @Test
  void who_has_more_than_a_smaller_edition_allows_may_give_back_but_not_add() {
    add(MOST);
    var smaller = table.change().count(new Tally(Quota.ENDPOINTS, 1, 2)).commit();
    var less = table.change().count(new Tally(Quota.ENDPOINTS, -1, 2)).commit();

    assertThat(Tally.isFull(smaller)).isTrue();
    assertThat(less).isInstanceOf(ChangeResult.Committed.class);
  }

  @Test
  void many_who_add_at_once_never_come_over_the_limit_together()
      throws InterruptedException, ExecutionException {
    long added = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<ChangeResult> adding = this::added;
      var all = threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> adding).toList());
      for (Future<ChangeResult> each : all) {
        added += each.get() instanceof ChangeResult.Committed ? 1 : 0;
      }
    }

    assertThat(added).isEqualTo(MOST);
    assertThat(table.tally(Quota.ENDPOINTS)).isEqualTo(MOST);
  }

  /** As an operation does it: tried again where somebody else was at the same item. */
  private ChangeResult added() {
    ChangeResult result = add(1);
    while (result instanceof ChangeResult.Raced) {
      result = add(1);
    }
    return result;
  }

  @Test
  void each_thing_is_counted_for_itself() {
    add(MOST);

    assertThat(table.tally(Quota.PEOPLE)).isZero();
  }
}
