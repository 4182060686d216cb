package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.ProgramText.Paragraph;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProgramTextTest {
  @Test
  void a_language_that_the_program_does_not_speak_gets_its_first() {
    var text = ProgramText.of(Small.COMPILED.program(), Locale.JAPANESE);
    assertThat(text.language()).isEqualTo("en");
    assertThat(text.title()).isEqualTo("Small Program");
  }

  @Test
  void
      the_rules_stand_in_the_order_in_which_they_are_asked_then_what_is_owed_minimum_and_protection() {
    assertThat(ProgramText.of(Small.COMPILED.program(), Locale.GERMANY).paragraphs())
        .containsExactly(
            new Paragraph("big", "Groß", "Mindestens 5.000\u00a0USD und 750.000\u00a0JPY."),
            new Paragraph("quiet", "Ruhig", "Ruhig seit 60 Tagen."),
            new Paragraph("first", "Zuerst", "Geschützt ist der Erste."),
            new Paragraph("proof", "Nachweis", "Nachweis binnen 5 Tagen."),
            new Paragraph(
                "minimum", "Mindestwert", "Mindestens 5.000\u00a0USD und 750.000\u00a0JPY."),
            new Paragraph("protection", "Schutz", "30 Tage."));
  }

  @Test
  void a_changed_number_changes_what_is_published() {
    var changed = Small.compiled(Small.with("quietDays: 60", "quietDays: 45")).program();
    assertThat(ProgramText.of(changed, Locale.ENGLISH).paragraphs())
        .contains(new Paragraph("quiet", "Quiet", "Quiet for 45 days."));
  }
}
