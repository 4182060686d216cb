package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another project of a customer that is held, or another way of selling to it. */
class OtherProjectTest {
  private static final Vendor AURORA =
      Vendor.in(Vendor.start(), "projects").partners("P-1", "P-2", "P-3");

  @AfterAll
  static void close() {
    assertThat(AURORA.environment().deadLetters()).isEmpty();
    AURORA.environment().close();
  }

  @ParameterizedTest
  @CsvSource({"Elbsandstein AG, project, South plant", "Moorkiefer GmbH, motion, referral"})
  void it_makes_no_second_hold_and_a_person_looks(String company, String what, String other) {
    Sketch held = Sketch.of(company).with("project", "North plant");
    AURORA.register("P-1", held);

    Answer second = AURORA.register("P-2", held.with("project", null).with(what, other));

    expect(second, "IN_REVIEW", "OVERLAP");
    assertThat(second.body().toString()).doesNotContain("North");
    expect(AURORA.register("P-3", held), "WAITLISTED", "DUP_OTHER_PARTNER");
  }

  @ParameterizedTest
  @CsvSource({"Isarkies AG, north  PLANT", "Lechfeld GmbH, North-Plant", "Donauried KG,"})
  void the_same_project_and_none_wait_in_line(String company, @Nullable String project) {
    Sketch held = Sketch.of(company).with("project", "North plant");
    AURORA.register("P-1", held);

    expect(
        AURORA.register("P-2", held.with("project", project)), "WAITLISTED", "DUP_OTHER_PARTNER");
  }

  @Test
  void asking_before_tells_no_project_of_a_rival() {
    Sketch held = Sketch.of("Oderbruch Saaten AG").with("project", "North plant");
    AURORA.register("P-1", held);

    assertThat(AURORA.check("P-2", held).text("/answer")).isEqualTo("TAKEN");
    assertThat(AURORA.check("P-2", held.with("project", "South plant")).text("/answer"))
        .isEqualTo("TAKEN");
  }

  @Test
  void what_has_lapsed_overlaps_with_nothing() {
    Sketch held =
        Sketch.of("Spreewald Gurken AG")
            .with("project", "North plant")
            .with("expectedCloseDate", "2027-06-30");
    AURORA.register("P-1", held);
    AURORA.environment().clock().move(Duration.ofDays(90));

    expect(AURORA.register("P-2", held.with("project", "South plant")), "APPROVED", "NO_OBJECTION");
  }
}
