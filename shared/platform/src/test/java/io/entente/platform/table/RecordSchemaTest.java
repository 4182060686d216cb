package io.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RecordSchemaTest {
  private static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");

  enum Color {
    RED,
    GREEN
  }

  record Part(
      @Stored(DataClass.BUSINESS) String name, @Stored(DataClass.BUSINESS) @Nullable String note) {}

  record Blank(@Stored(DataClass.BUSINESS) @Nullable String note) {}

  record Whole(
      @Stored(DataClass.BUSINESS) String text,
      @Stored(DataClass.BUSINESS) long number,
      @Stored(DataClass.BUSINESS) int small,
      @Stored(DataClass.BUSINESS) boolean yes,
      @Stored(DataClass.BUSINESS) Color color,
      @Stored(DataClass.BUSINESS) Instant at,
      @Stored(DataClass.BUSINESS) LocalDate on,
      @Stored(DataClass.BUSINESS) Part part,
      @Stored(DataClass.BUSINESS) List<Part> parts,
      @Stored(DataClass.BUSINESS) List<String> words,
      @Stored(DataClass.BUSINESS) Map<String, String> names,
      @Stored(DataClass.BUSINESS) Map<String, Part> named,
      @Stored(DataClass.BUSINESS) @Nullable Long maybe,
      @Stored(DataClass.BUSINESS) @Nullable List<Part> perhaps) {}

  private static Whole whole(@Nullable Long maybe, @Nullable List<Part> perhaps) {
    return new Whole(
        "é \"quoted\" 😀",
        Long.MAX_VALUE,
        -7,
        true,
        Color.GREEN,
        AT,
        LocalDate.parse("2026-02-28"),
        new Part("a", null),
        List.of(new Part("b", "n"), new Part("c", null)),
        List.of("x", "y"),
        Map.of("k", "v"),
        Map.of("p", new Part("d", null)),
        maybe,
        perhaps);
  }

  @Test
  void what_is_written_is_read_again() {
    var schema = RecordSchema.of(Whole.class);
    Whole full = whole(5L, List.of(new Part("e", "f")));

    assertThat(schema.mapToItem(schema.itemToMap(full, true))).isEqualTo(full);
  }

  @Test
  void a_component_that_is_null_is_an_absent_attribute_on_every_level() {
    var schema = RecordSchema.of(Whole.class);

    Map<String, AttributeValue> stored = schema.itemToMap(whole(null, null), true);

    assertThat(stored).doesNotContainKeys("maybe", "perhaps");
    assertThat(Embedded.attribute(stored, "part").m()).containsOnlyKeys("name");
    assertThat(Embedded.attribute(stored, "parts").l().getLast().m()).containsOnlyKeys("name");
    assertThat(schema.mapToItem(stored)).isEqualTo(whole(null, null));
  }

  @Test
  void empty_lists_maps_texts_and_nested_records_stay_what_they_are() {
    record Empty(
        @Stored(DataClass.BUSINESS) String text,
        @Stored(DataClass.BUSINESS) List<String> words,
        @Stored(DataClass.BUSINESS) Map<String, String> names,
        @Stored(DataClass.BUSINESS) Blank blank) {}
    var schema = RecordSchema.of(Empty.class);
    var empty = new Empty("", List.of(), Map.of(), new Blank(null));

    assertThat(schema.mapToItem(schema.itemToMap(empty, true))).isEqualTo(empty);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:30:00Z, 2026-03-01T09:30:00.000Z",
    "2026-03-01T09:30:00.5Z, 2026-03-01T09:30:00.500Z",
    "2026-03-01T09:30:00.123456789Z, 2026-03-01T09:30:00.123Z",
    "0999-12-31T23:59:59.999Z, 0999-12-31T23:59:59.999Z"
  })
  void instants_have_three_decimals_so_that_texts_compare_as_times(Instant at, String stored) {
    assertThat(Timestamps.text(at)).isEqualTo(stored);
    var schema = RecordSchema.of(Whole.class);
    assertThat(Embedded.attribute(schema.itemToMap(whole(null, null), true), "at").s())
        .isEqualTo("2026-03-01T09:30:00.000Z");
  }

  @Test
  void a_component_without_its_data_class_is_refused_on_every_level() {
    record Unclassed(@Stored(DataClass.BUSINESS) String a, String b) {}
    record Around(@Stored(DataClass.BUSINESS) List<Unclassed> all) {}

    assertThatThrownBy(() -> RecordSchema.of(Unclassed.class))
        .hasMessageContaining("Unclassed.b must say with @Stored");
    assertThatThrownBy(() -> RecordSchema.of(Around.class))
        .hasMessageContaining("Unclassed.b must say with @Stored");
  }

  @Test
  void a_set_of_texts_is_a_set_in_the_store() {
    record Sets(@Stored(DataClass.BUSINESS) Set<String> all) {}
    var schema = RecordSchema.of(Sets.class);
    var stored = schema.itemToMap(new Sets(Set.of("a", "b")), true);

    assertThat(Embedded.attribute(stored, "all").ss()).containsExactlyInAnyOrder("a", "b");
    assertThat(schema.mapToItem(stored)).isEqualTo(new Sets(Set.of("a", "b")));
  }

  @Test
  void what_would_be_stored_in_another_form_is_refused() {
    record Sets(@Stored(DataClass.BUSINESS) Set<Boolean> all) {}
    record Instants(@Stored(DataClass.BUSINESS) List<Instant> all) {}

    assertThatThrownBy(() -> RecordSchema.of(Sets.class)).hasMessageContaining("cannot be stored");
    assertThatThrownBy(() -> RecordSchema.of(Instants.class))
        .hasMessageContaining("cannot be stored");
  }

  @Test
  void a_component_may_not_hide_behind_what_every_item_has() {
    record Typed(@Stored(DataClass.BUSINESS) String type) {}
    var named = ItemType.named("typed", 1, "things");

    assertThatThrownBy(() -> named.holding(Typed.class, _ -> new ItemKey("a", "b")))
        .hasMessage("Typed.type has the name of an attribute that every item has");
  }

  @Test
  void an_item_that_lacks_what_cannot_be_absent_says_which_record_it_does_not_fit() {
    var schema = RecordSchema.of(Whole.class);
    assertThatThrownBy(() -> schema.mapToItem(Map.of("text", AttributeValue.fromS("a"))))
        .hasMessageContaining("a stored")
        .hasMessageContaining("Whole");
  }

  @Test
  void a_boolean_that_an_earlier_item_lacks_is_false() {
    record Gained(@Stored(DataClass.BUSINESS) String a, @Stored(DataClass.BUSINESS) boolean b) {}
    var schema = RecordSchema.of(Gained.class);

    assertThat(schema.mapToItem(Map.of("a", AttributeValue.fromS("x"))))
        .isEqualTo(new Gained("x", false));
  }

  @Test
  void attributes_that_a_record_does_not_know_are_left_alone() {
    var schema = RecordSchema.of(Part.class);

    assertThat(
            schema.mapToItem(
                Map.of("name", AttributeValue.fromS("a"), "later", AttributeValue.fromBool(true))))
        .isEqualTo(new Part("a", null));
  }
}
