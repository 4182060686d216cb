package io.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the audit may tell of a change. */
class FieldChangesTest {
  private record Person(
      @Stored(DataClass.PERSONAL) String name, @Stored(DataClass.BUSINESS) String role) {}

  private record Partner(
      @Stored(DataClass.BUSINESS) String tier,
      @Stored(DataClass.PERSONAL) String phone,
      @Stored(DataClass.SECRET) String token,
      @Stored(DataClass.BUSINESS) List<Person> people,
      @Stored(DataClass.BUSINESS) @Nullable Integer seats) {}

  private static final Partner BEFORE =
      new Partner("silver", "+49 30 1", "hush", List.of(new Person("Ada", "admin")), null);

  @Test
  void personal_data_and_secrets_are_told_as_changed_and_not_as_what() {
    var after = new Partner("silver", "+49 30 2", "psst", BEFORE.people(), null);

    assertThat(FieldChanges.between(BEFORE, after))
        .containsExactly(withheld("phone"), withheld("token"));
  }

  @Test
  void they_are_withheld_inside_of_what_may_be_shown_as_well() {
    var after = new Partner("silver", "+49 30 1", "hush", List.of(new Person("Bob", "user")), null);
    var renamed =
        new Partner("silver", "+49 30 1", "hush", List.of(new Person("Bob", "admin")), null);

    assertThat(FieldChanges.between(BEFORE, after))
        .containsExactly(
            new FieldChange("people", "[{\"role\":\"admin\"}]", "[{\"role\":\"user\"}]", false));
    assertThat(FieldChanges.between(BEFORE, renamed)).containsExactly(withheld("people"));
  }

  @Test
  void what_comes_and_what_goes_has_nothing_on_its_other_side() {
    var after = new Partner("gold", "+49 30 1", "hush", BEFORE.people(), 5);

    assertThat(FieldChanges.between(BEFORE, after))
        .containsExactly(
            new FieldChange("tier", "silver", "gold", false),
            new FieldChange("seats", null, "5", false));
    assertThat(FieldChanges.between(after, BEFORE))
        .contains(new FieldChange("seats", "5", null, false));
  }

  @Test
  void values_are_one_line_and_cut_where_they_are_long() {
    var after = new Partner("g\n".repeat(500), "+49 30 1", "hush", BEFORE.people(), null);

    assertThat(FieldChanges.between(BEFORE, after).getFirst().after())
        .hasSize(100)
        .startsWith("g?g?");
  }

  private static FieldChange withheld(String field) {
    return new FieldChange(field, null, null, true);
  }
}
