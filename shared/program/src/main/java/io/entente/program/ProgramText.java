package io.entente.program;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A program as partners read it, out of the same document that decides.
 *
 * @param language of all its texts, ISO 639
 * @param paragraphs the rules in the order in which they are asked, what an approval asks for, then
 *     {@code minimum} and {@code protection}
 */
public record ProgramText(String language, String title, List<Paragraph> paragraphs) {
  public ProgramText {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * One rule in words.
   *
   * @param ruleId the rule's or obligation's, or {@code minimum} or {@code protection}
   */
  public record Paragraph(String ruleId, String title, String text) {}

  /** In the locale's language where the program has it, else in the program's first. */
  public static ProgramText of(Program program, Locale asked) {
    var locale = Locale.forLanguageTag(languageFor(program, asked));
    var rules = program.rulesOfEngagement().stream().map(rule -> paragraph(rule, program, locale));
    var owed = program.obligations().stream().map(o -> paragraph(o, program, locale));
    return new ProgramText(
        locale.getLanguage(),
        program.name().in(locale),
        Stream.of(rules, owed, general(program, locale)).flatMap(Function.identity()).toList());
  }

  /** One sentence for whoever is protected: what extends it; empty where nothing does. */
  public static Optional<String> extending(Program program, Locale asked) {
    var locale = Locale.forLanguageTag(languageFor(program, asked));
    return Optional.ofNullable(program.texts().extending())
        .filter(_ -> program.protection().progress() != null)
        .map(said -> Placeholders.fill(said, program, locale));
  }

  /** The same for a deal that is released before its time unless somebody works on it. */
  public static Optional<String> keeping(Program program, Locale asked) {
    var locale = Locale.forLanguageTag(languageFor(program, asked));
    return Optional.ofNullable(program.texts().keeping())
        .filter(_ -> program.protection().idle() != null)
        .map(said -> Placeholders.fill(said, program, locale));
  }

  private static String languageFor(Program program, Locale asked) {
    return program.languages().contains(asked.getLanguage())
        ? asked.getLanguage()
        : program.languages().getFirst();
  }

  private static Paragraph paragraph(Rule rule, Program program, Locale locale) {
    return new Paragraph(
        rule.id(),
        Placeholders.fill(rule.title(), program, locale),
        Placeholders.fill(rule.statement(), program, locale));
  }

  private static Paragraph paragraph(Obligation owed, Program program, Locale locale) {
    return new Paragraph(
        owed.id(), owed.title().in(locale), Placeholders.fill(owed.statement(), program, locale));
  }

  private static Stream<Paragraph> general(Program program, Locale locale) {
    var texts = program.texts();
    return Stream.of(
        new Paragraph(
            "minimum",
            texts.minimumTitle().in(locale),
            Placeholders.fill(texts.minimum(), program, locale)),
        new Paragraph(
            "protection",
            texts.protectionTitle().in(locale),
            Placeholders.fill(texts.protection(), program, locale)));
  }
}
