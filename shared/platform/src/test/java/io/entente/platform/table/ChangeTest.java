package io.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.platform.Embedded;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class ChangeTest {
  private static final Instant NOW = Embedded.NOW;

  private static final EventItem.Cause HERE =
      new EventItem.Cause(null, "putThing", "r-1", "192.0.2.1", List.of());
  private static final EventItem.Cause ELSEWHERE =
      new EventItem.Cause(null, "putThing", "r-1", "192.0.2.2", List.of());

  private static final Embedded EMBEDDED = new Embedded();

  private final TenantTable table = EMBEDDED.table("things");

  @AfterAll
  static void close() {
    EMBEDDED.close();
  }

  @Test
  void a_context_does_not_write_what_it_does_not_own() {
    TenantTable others = EMBEDDED.table("others");

    assertThatThrownBy(() -> as(() -> others.change().put(Thing.TYPE, new Thing("x", "x"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("thing is not written by others");
    assertThatThrownBy(
            () -> as(() -> others.change().create("t", Thing.TYPE, new Thing("x", "x"), event())))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> others.change().remove(Thing.TYPE, Thing.key("x")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_change_that_nobody_is_bound_to_cannot_tell_who_made_it() {
    assertThatThrownBy(() -> table.change().create("t", Thing.TYPE, new Thing("x", "x"), event()))
        .isInstanceOf(java.util.NoSuchElementException.class);
  }

  @Test
  void creating_writes_the_aggregate_its_event_and_a_thin_outbox_item(TestInfo test) {
    var thing = new Thing(id(test), "secret name");

    assertThat(create(thing)).isInstanceOf(ChangeResult.Committed.class);

    var stored = table.find(Thing.TYPE, Thing.key(thing.id())).orElseThrow();
    assertThat(stored.item()).isEqualTo(thing);
    assertThat(stored.version()).isEqualTo(1);
    EventItem told = event(thing.id(), 1);
    assertThat(told.actor()).isEqualTo("nora");
    assertThat(told.previous()).isEmpty();
    assertThat(told.hash()).isEqualTo(stored.eventHash());
    Map<String, AttributeValue> outbox = outbox(thing.id(), 1);
    assertThat(outbox)
        .containsOnlyKeys("pk", "sk", "tenant", "aggregate", "version", "event", "at", "ttl");
    assertThat(outbox.toString()).doesNotContain("secret");
  }

  @Test
  void every_item_says_its_type_and_the_number_of_its_shape(TestInfo test) {
    create(new Thing(id(test), "a"));

    var items = EMBEDDED.all("aurora-table");

    assertThat(items).allMatch(item -> item.containsKey("type") && item.containsKey("nv"));
    assertThat(items)
        .filteredOn(item -> Embedded.attribute(item, "type").s().equals("thing"))
        .allMatch(item -> Embedded.attribute(item, "nv").n().equals("3"));
  }

  @Test
  void a_due_time_travels_in_the_outbox_item(TestInfo test) {
    var thing = new Thing(id(test), "a");
    as(
        () ->
            table
                .change()
                .create("t", Thing.TYPE, thing, event().dueAt("thing.ends", NOW.plusSeconds(5)))
                .commit());

    assertThat(Embedded.attribute(outbox(thing.id(), 1), "dueKind").s()).isEqualTo("thing.ends");
    assertThat(Instant.parse(Embedded.attribute(outbox(thing.id(), 1), "dueAt").s()))
        .isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void creating_what_exists_is_lost_and_shows_what_stands_there(TestInfo test) {
    var first = new Thing(id(test), "first");
    create(first);

    ChangeResult result = create(new Thing(id(test), "second"));

    assertThat(result)
        .isInstanceOfSatisfying(
            ChangeResult.Lost.class,
            lost -> {
              assertThat(lost.at("t")).isTrue();
              assertThat(lost.stored("t", Thing.TYPE).orElseThrow().item()).isEqualTo(first);
            });
    assertThat(table.find(Thing.TYPE, Thing.key(first.id())).orElseThrow().item()).isEqualTo(first);
  }

  @Test
  void replacing_goes_on_from_the_version_that_was_read_and_from_no_other(TestInfo test) {
    create(new Thing(id(test), "one"));
    var read = table.find(Thing.TYPE, Thing.key(id(test))).orElseThrow();

    assertThat(replace(new Thing(id(test), "two"), read))
        .isInstanceOf(ChangeResult.Committed.class);
    assertThat(replace(new Thing(id(test), "late"), read))
        .isInstanceOfSatisfying(
            ChangeResult.Lost.class,
            lost -> assertThat(lost.stored("t", Thing.TYPE).orElseThrow().version()).isEqualTo(2));
  }

  @Test
  void events_are_chained_by_their_hashes_and_can_be_checked_from_what_is_stored(TestInfo test) {
    Instant finer = NOW.plusNanos(123_456_789);
    var thing = new Thing(id(test), "one");
    as(() -> table.change().create("t", Thing.TYPE, thing, Event.of("a.b", finer, thing)).commit());
    for (int version = 2; version <= 4; version++) {
      replace(
          new Thing(id(test), "v" + version),
          table.find(Thing.TYPE, Thing.key(thing.id())).orElseThrow());
    }

    for (int version = 2; version <= 4; version++) {
      assertThat(event(thing.id(), version).previous())
          .isEqualTo(event(thing.id(), version - 1).hash());
    }
    assertThat(table.find(Thing.TYPE, Thing.key(thing.id())).orElseThrow().eventHash())
        .isEqualTo(event(thing.id(), 4).hash());
  }

  @Test
  void any_other_content_has_another_hash() {
    var event = new EventItem("THING#1", 1, "a.b", "nora", NOW, "{\"a\":1}", "", HERE);

    assertThat(
            List.of(
                new EventItem("THING#2", 1, "a.b", "nora", NOW, "{\"a\":1}", "", HERE),
                new EventItem("THING#1", 2, "a.b", "nora", NOW, "{\"a\":1}", "", HERE),
                new EventItem("THING#1", 1, "a.c", "nora", NOW, "{\"a\":1}", "", HERE),
                new EventItem("THING#1", 1, "a.b", "nils", NOW, "{\"a\":1}", "", HERE),
                new EventItem(
                    "THING#1", 1, "a.b", "nora", NOW.plusMillis(1), "{\"a\":1}", "", HERE),
                new EventItem("THING#1", 1, "a.b", "nora", NOW, "{\"a\":2}", "", HERE),
                new EventItem("THING#1", 1, "a.b", "nora", NOW, "{\"a\":1}", "00", HERE),
                new EventItem("THING#1", 1, "a.b", "nora", NOW, "{\"a\":1}", "", ELSEWHERE),
                event.writtenAs(2)))
        .extracting(EventItem::hash)
        .doesNotContain(event.hash())
        .doesNotHaveDuplicates();
  }

  @Test
  void of_many_that_create_the_same_one_wins_and_the_others_know(TestInfo test) {
    List<ChangeResult> results =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> create(new Thing(id(test), "by " + i)))
            .toList();

    assertThat(results).filteredOn(ChangeResult.Committed.class::isInstance).hasSize(1);
    assertThat(event(id(test), 1).version()).isEqualTo(1);
  }

  private ChangeResult create(Thing thing) {
    return as(() -> table.change().create("t", Thing.TYPE, thing, event()).commit());
  }

  private ChangeResult replace(Thing thing, Versioned<Thing> read) {
    return as(() -> table.change().replace("t", Thing.TYPE, thing, read, event()).commit());
  }

  private EventItem event(String id, long version) {
    return table.get(EventItem.TYPE, EventItem.key("THING#" + id, version)).orElseThrow();
  }

  private static Map<String, AttributeValue> outbox(String id, int version) {
    var key = new ItemKey("aurora#THING#" + id, "EVENT#%08d".formatted(version)).attributes();
    return EMBEDDED.client().getItem(get -> get.tableName("aurora-outbox").key(key)).item();
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

  @Test
  void what_stood_in_anothers_place_is_nobodys_to_see() {
    var mine = new ItemKey("THING#mine", "THING").attributes();
    var anothers = new ItemKey("THING#anothers", "THING").attributes();

    assertThat(canceled(List.of(new ChangeResult.Attempted("thing", mine)), failed(anothers)))
        .isEqualTo(new ChangeResult.Lost(List.of(new ChangeResult.Failed("thing", Map.of()))));
    assertThat(canceled(List.of(new ChangeResult.Attempted("thing", mine)), failed(mine)))
        .isEqualTo(new ChangeResult.Lost(List.of(new ChangeResult.Failed("thing", mine))));
  }

  @Test
  void more_reasons_than_there_were_writes_are_anothers_and_the_change_is_worth_another_try() {
    var mine = new ItemKey("THING#mine", "THING").attributes();
    CancellationReason reason = failed(mine);

    assertThat(canceled(List.of(new ChangeResult.Attempted("thing", mine)), reason, reason))
        .isEqualTo(new ChangeResult.Raced());
  }

  private static CancellationReason failed(Map<String, AttributeValue> old) {
    return CancellationReason.builder().code("ConditionalCheckFailed").item(old).build();
  }

  private static ChangeResult canceled(
      List<ChangeResult.Attempted> attempted, CancellationReason... reasons) {
    return ChangeResult.of(
        attempted,
        () -> {
          throw TransactionCanceledException.builder().cancellationReasons(reasons).build();
        });
  }
}
