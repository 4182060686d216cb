package io.entente.template.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.Program;
import io.entente.program.ProgramText;
import io.entente.program.Rule;
import io.entente.program.Wording;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners read must be in their words, in both languages, and say what to do next. */
class WordsTest {
  private static final Program PROGRAM = DefaultProgram.COMPILED.program();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenant",
        "cell",
        "cel",
        "entente",
        "mandant",
        "null",
        "boolean",
        "verdict",
        "api",
        "hold",
        "crm",
        "fact",
        "programme"
      })
  void no_word_of_the_workshop_reaches_a_partner(String word) {
    assertThat(Stream.concat(allTexts(), inLetters()))
        .allSatisfy(
            text ->
                assertThat(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).doesNotContain(word));
  }

  @Test
  void both_languages_say_something_of_their_own() {
    assertThat(PROGRAM.rulesOfEngagement())
        .allSatisfy(
            rule -> {
              assertThat(rule.text().in(Locale.GERMAN))
                  .isNotEqualTo(rule.text().in(Locale.ENGLISH));
              assertThat(rule.statement().in(Locale.GERMAN))
                  .isNotEqualTo(rule.statement().in(Locale.ENGLISH));
            });
  }

  @Test
  void letters_greet_the_person_name_the_customer_and_speak_two_languages() {
    assertThat(PROGRAM.letters()).hasSizeGreaterThan(20);
    assertThat(PROGRAM.letters())
        .allSatisfy(
            letter -> {
              assertThat(letter.subject().byLanguage().values())
                  .allMatch(said -> said.contains("{customer}"));
              assertThat(letter.text().byLanguage().values())
                  .allMatch(said -> said.contains("{recipient}") && said.contains("{vendor}"));
              assertThat(letter.text().in(Locale.GERMAN))
                  .isNotEqualTo(letter.text().in(Locale.ENGLISH));
            });
  }

  @Test
  void every_refusal_says_what_would_change_it() {
    assertThat(PROGRAM.rulesOfEngagement()).allSatisfy(rule -> assertThat(rule.mend()).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void the_published_rules_are_the_enforced_ones_with_nothing_left_open(String language) {
    var text = ProgramText.of(PROGRAM, Locale.of(language));
    assertThat(text.language()).isEqualTo(language);
    assertThat(text.paragraphs())
        .extracting(ProgramText.Paragraph::ruleId)
        .startsWith(PROGRAM.rulesOfEngagement().stream().map(Rule::id).toArray(String[]::new))
        .endsWith("evidence", "minimum", "protection");
    assertThat(text.paragraphs())
        .allSatisfy(
            paragraph -> {
              assertThat(paragraph.title()).isNotBlank();
              assertThat(paragraph.text()).isNotBlank().doesNotContain("{", "}", "–", "…");
            });
  }

  private static Stream<String> allTexts() {
    return Stream.concat(
            PROGRAM.rulesOfEngagement().stream()
                .flatMap(
                    rule -> Stream.of(rule.title(), rule.statement(), rule.text(), mend(rule))),
            Stream.of(
                PROGRAM.obligations().getFirst().statement(),
                PROGRAM.obligations().getFirst().text(),
                PROGRAM.texts().conclusive(),
                PROGRAM.texts().approved(),
                PROGRAM.texts().notJudged(),
                PROGRAM.texts().minimum(),
                PROGRAM.texts().protection(),
                Objects.requireNonNull(PROGRAM.texts().extending())))
        .flatMap(wording -> wording.byLanguage().values().stream());
  }

  private static Stream<String> inLetters() {
    return PROGRAM.letters().stream()
        .flatMap(letter -> Stream.of(letter.subject(), letter.text()))
        .flatMap(wording -> wording.byLanguage().values().stream());
  }

  private static Wording mend(Rule rule) {
    return Objects.requireNonNull(rule.mend());
  }
}
