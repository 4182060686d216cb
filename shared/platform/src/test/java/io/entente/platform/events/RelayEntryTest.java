package io.entente.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.platform.Embedded;
import io.entente.platform.json.Json;
import io.entente.platform.log.Journal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

class RelayEntryTest {
  private static final String STREAM =
      "arn:aws:dynamodb:eu-central-1:0:table/entente-dev-cell1-outbox/stream/2026";
  private static final String FAULT = "java.lang.IllegalStateException";
  private static final Embedded EMBEDDED = new Embedded();

  private final RecordingBus bus = new RecordingBus();
  private final DueTable due =
      new DueTable(EMBEDDED.client(), "due", Clock.fixed(Embedded.NOW, ZoneOffset.UTC));
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final RelayEntry relay =
      new RelayEntry(bus, due, new Journal(new PrintStream(log, true, StandardCharsets.UTF_8)));

  @AfterAll
  static void close() {
    EMBEDDED.close();
  }

  @Test
  void what_was_put_into_the_outbox_is_told_in_its_order() {
    assertThat(failed(inserted("1", "a"), inserted("2", "b"))).isEmpty();

    assertThat(bus.aggregates()).containsExactly("DEAL#a", "DEAL#b");
    assertThat(bus.taken.getFirst().type()).isEqualTo("deal.approved");
    assertThat(bus.taken.getFirst().at()).isEqualTo(Embedded.NOW);
  }

  @Test
  void removals_and_changes_are_no_news() {
    assertThat(
            failed(
                inserted("1", "a").put("eventName", "REMOVE"),
                inserted("2", "b").put("eventName", "MODIFY")))
        .isEmpty();
    assertThat(bus.taken).isEmpty();
  }

  @Test
  void the_stream_comes_again_from_the_first_that_the_bus_refused() {
    bus.refusing(notice -> notice.aggregate().equals("DEAL#b"));

    assertThat(failed(inserted("1", "a"), inserted("2", "b"), inserted("3", "c")))
        .containsExactly("2");
  }

  @Test
  void an_item_that_cannot_be_read_is_set_aside_and_holds_nobody_up() {
    ObjectNode broken = inserted("2", "b");
    ((ObjectNode) broken.at("/dynamodb/NewImage")).remove("version");

    assertThat(failed(inserted("1", "a"), broken, inserted("3", "c"))).isEmpty();

    assertThat(bus.aggregates()).containsExactly("DEAL#a", "DEAL#c");
    assertThat(bus.aside)
        .containsExactly(new Unreadable(STREAM, "2", "aurora#DEAL#b EVENT#00000001", FAULT));
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("relay").doesNotContain("DEAL#");
  }

  @Test
  void an_item_without_anything_in_it_is_set_aside_as_well() {
    ObjectNode empty = inserted("1", "a");
    ((ObjectNode) empty.path("dynamodb")).remove(List.of("NewImage", "Keys"));

    assertThat(failed(empty)).isEmpty();
    assertThat(bus.aside).extracting(Unreadable::sequenceNumber).containsExactly("1");
  }

  @Test
  void what_can_neither_be_read_nor_set_aside_is_where_the_stream_comes_again() {
    bus.withoutRoom();
    ObjectNode broken = inserted("2", "b");
    ((ObjectNode) broken.at("/dynamodb/NewImage")).remove("version");

    assertThat(failed(inserted("1", "a"), broken, inserted("3", "c"))).containsExactly("2");
    assertThat(bus.aggregates()).containsExactly("DEAL#a");
  }

  @Test
  void behind_what_was_set_aside_the_stream_comes_again_from_what_the_bus_refused() {
    bus.refusing(notice -> notice.aggregate().equals("DEAL#c"));
    ObjectNode broken = inserted("1", "a");
    ((ObjectNode) broken.at("/dynamodb/NewImage")).remove("version");

    assertThat(failed(broken, inserted("2", "b"), inserted("3", "c"))).containsExactly("3");
  }

  @Test
  void a_bus_that_is_down_fails_the_whole_batch() {
    var down =
        new RelayEntry(
            _ -> {
              throw new IllegalStateException("down");
            },
            due,
            new Journal(System.err));

    assertThatThrownBy(() -> Batches.failed(down, inserted("1", "a")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_due_time_is_noted_before_its_event_is_told() {
    var item =
        new OutboxItem(
            Embedded.AURORA,
            "DEAL#due",
            1,
            "deal.approved",
            Embedded.NOW,
            Optional.of(new Event.Due("deal.protection_ends", Embedded.NOW.minusSeconds(1))));

    failed(stream("1", item));

    assertThat(due.sweep(bus)).isEqualTo(1);
    assertThat(bus.taken.getLast().type()).isEqualTo("deal.protection_ends");
  }

  @Test
  void what_is_told_once_more_goes_to_that_consumer_alone_and_wakes_nobody_a_second_time() {
    assertThat(failed(again("1", "DEAL#again"))).isEmpty();

    assertThat(bus.again).containsExactly("recheckDeals DEAL#again");
    assertThat(bus.taken).isEmpty();
    assertThat(due.sweep(bus)).isZero();
  }

  @Test
  void what_is_told_once_more_and_not_taken_comes_again() {
    bus.refusing(notice -> notice.aggregate().equals("DEAL#again"));

    assertThat(failed(inserted("1", "a"), again("2", "DEAL#again"))).containsExactly("2");
  }

  private static ObjectNode again(String sequence, String aggregate) {
    var item =
        new OutboxItem(
            Embedded.AURORA,
            aggregate,
            1,
            "deal.approved",
            Embedded.NOW,
            Optional.of(new Event.Due("deal.protection_ends", Embedded.NOW.minusSeconds(1))));
    return stream(sequence, item.again("recheckDeals", 1));
  }

  private static ObjectNode inserted(String sequence, String id) {
    return stream(
        sequence,
        new OutboxItem(
            Embedded.AURORA, "DEAL#" + id, 1, "deal.approved", Embedded.NOW, Optional.empty()));
  }

  private static ObjectNode stream(String sequence, OutboxItem item) {
    return stream(sequence, item.attributes());
  }

  private static ObjectNode stream(String sequence, Map<String, AttributeValue> item) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("eventID", "event-" + sequence).put("eventName", "INSERT");
    node.put("eventSourceARN", STREAM);
    ObjectNode change = node.putObject("dynamodb").put("SequenceNumber", sequence);
    ObjectNode image = change.putObject("NewImage");
    ObjectNode keys = change.putObject("Keys");
    item.forEach(
        (name, value) -> {
          ObjectNode attribute = image.putObject(name);
          if (value.s() == null) {
            attribute.put("N", value.n());
          } else {
            attribute.put("S", value.s());
          }
        });
    keys.set("pk", image.path("pk"));
    keys.set("sk", image.path("sk"));
    return node;
  }

  private List<String> failed(ObjectNode... stream) {
    return Batches.failed(relay, stream);
  }
}
