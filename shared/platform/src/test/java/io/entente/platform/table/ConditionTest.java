package io.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.platform.Embedded;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.core.exception.SdkException;

/** Conditions, marks and the bounds of a change. */
class ConditionTest {
  private static final Instant NOW = Embedded.NOW;

  private static final Embedded EMBEDDED = new Embedded();

  private final TenantTable table = EMBEDDED.table("things");

  @AfterAll
  static void close() {
    EMBEDDED.close();
  }

  @Test
  void of_several_writes_one_lost_condition_undoes_all(TestInfo test) {
    var thing = new Thing(id(test), "a");
    as(() -> table.change().put(Hold.TYPE, new Hold(thing.id(), "2026-04-01")).commit());

    ChangeResult result =
        as(
            () ->
                table
                    .change()
                    .create("t", Thing.TYPE, thing, event())
                    .put("hold", Hold.TYPE, new Hold(thing.id(), "2026-05-01"), Condition.ABSENT)
                    .commit());

    assertThat(result)
        .isInstanceOfSatisfying(
            ChangeResult.Lost.class,
            lost -> {
              assertThat(lost.at("hold")).isTrue();
              assertThat(lost.at("t")).isFalse();
            });
    assertThat(table.find(Thing.TYPE, Thing.key(thing.id()))).isEmpty();
  }

  @Test
  void conditions_compare_and_combine(TestInfo test) {
    as(() -> table.change().put(Hold.TYPE, new Hold(id(test), "2026-04-01")).commit());

    assertThat(hold(test, Condition.before("until", "2026-04-01"))).isFalse();
    assertThat(hold(test, Condition.after("until", "2026-04-01"))).isFalse();
    assertThat(hold(test, Condition.ABSENT.or(Condition.before("until", "2026-03-31")))).isFalse();
    assertThat(hold(test, Condition.PRESENT.and(Condition.equal("until", "2026-03-31")))).isFalse();
    assertThat(
            hold(
                test,
                Condition.after("until", "2026-03-31")
                    .and(Condition.before("until", "2026-04-02"))))
        .isTrue();
    assertThat(hold(test, Condition.ABSENT.or(Condition.before("until", "2026-04-02")))).isTrue();
  }

  @Test
  void two_conditions_on_one_attribute_keep_their_own_values(TestInfo test) {
    as(() -> table.change().put(Hold.TYPE, new Hold(id(test), "b")).commit());

    var either = Condition.equal("until", "a").or(Condition.equal("until", "b"));

    assertThat(hold(test, either)).isTrue();
  }

  @Test
  void what_was_marked_once_is_not_done_twice(TestInfo test) {
    assertThat(once(test)).isInstanceOf(ChangeResult.Committed.class);
    assertThat(once(test))
        .isInstanceOfSatisfying(
            ChangeResult.Lost.class, lost -> assertThat(lost.at("seen")).isTrue());
  }

  @Test
  void a_removed_item_is_gone(TestInfo test) {
    as(() -> table.change().put(Hold.TYPE, new Hold(id(test), "x")).commit());
    var key = Hold.TYPE.key(new Hold(id(test), "x"));

    as(() -> table.change().remove(Hold.TYPE, key).commit());

    assertThat(table.get(Hold.TYPE, key)).isEmpty();
  }

  @Test
  void more_writes_than_a_transaction_holds_are_refused_before_the_store_is_asked() {
    Change change = table.change();
    IntStream.range(0, 101).forEach(i -> change.put(Hold.TYPE, new Hold("m" + i, "x")));

    assertThatThrownBy(change::commit).hasMessageContaining("At most 100 writes");
  }

  @Test
  void two_writes_of_one_item_are_a_fault_and_no_refusal(TestInfo test) {
    assertThatThrownBy(
            () ->
                table
                    .change()
                    .put(Hold.TYPE, new Hold(id(test), "x"))
                    .put(Hold.TYPE, new Hold(id(test), "y"))
                    .commit())
        .isInstanceOf(SdkException.class);
  }

  private boolean hold(TestInfo test, Condition condition) {
    var hold = new Hold(id(test), "2026-04-01");
    return as(() -> table.change().put("hold", Hold.TYPE, hold, condition).commit())
        instanceof ChangeResult.Committed;
  }

  private ChangeResult once(TestInfo test) {
    return as(
        () ->
            table
                .change()
                .put(Hold.TYPE, new Hold(id(test), "x"))
                .once("listener", id(test), NOW)
                .commit());
  }

  private static Event event() {
    return Event.of("thing.changed", NOW, Map.of("a", 1));
  }

  private static String id(TestInfo test) {
    return test.getTestMethod().orElseThrow().getName();
  }

  private static <T> T as(Supplier<T> work) {
    return new Caller.Service(Embedded.AURORA, "nora").run(work);
  }
}
