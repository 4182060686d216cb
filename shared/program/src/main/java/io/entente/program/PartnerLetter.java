package io.entente.program;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's people are written of their way and their certificates. A program without one
 * for an event tells nobody.
 *
 * @param event as the catalogue names it: {@code journey.joined}
 * @param required whether it is sent to those as well who want no such mails
 * @param subject one line
 * @param text paragraphs, an empty line between two
 */
public record PartnerLetter(String event, boolean required, Wording subject, Wording text) {
  /** Of whose certificate it speaks, or to all of the partner's people. */
  public static final String EXPIRING = "certification.expiring";

  /** To each of the partner's people once, when the partner begins or the person comes. */
  public static final String WELCOME = "journey.joined";

  /** All that can be written of. */
  public static final Set<String> EVENTS =
      Set.of(WELCOME, "journey.reminded", "journey.stuck", "journey.completed", EXPIRING);

  /**
   * What one letter tells one person.
   *
   * @param people the names of the partner's other people
   * @param contacts the names of the vendor's people
   * @param milestones the names of what it is about, in the reader's language, and the tasks
   * @param certification its id; empty where it is about none
   * @param due absent where nothing is
   */
  public record News(
      String recipient,
      String vendor,
      List<String> people,
      List<String> contacts,
      List<Wording> milestones,
      List<Wording> tasks,
      String certification,
      @Nullable Instant due,
      ZoneId zone,
      String link) {}

  private record About(Program program, News news) {}

  private static final Map<String, BiFunction<About, Phrases, String>> OPEN =
      Map.of(
          "recipient", (a, _) -> a.news.recipient,
          "vendor", (a, _) -> a.news.vendor,
          "people", (a, in) -> some(a.news.people, in),
          "contacts", (a, in) -> some(a.news.contacts, in),
          "milestones", (a, in) -> in.names(a.news.milestones),
          "tasks", PartnerLetter::tasks,
          "certification", PartnerLetter::certification,
          "due", PartnerLetter::due,
          "link", (a, _) -> a.news.link);

  /** What such letters may leave open besides what every text of the program may. */
  public static final Set<String> PLACEHOLDERS = Set.copyOf(OPEN.keySet());

  /** In the locale's language where the program has it, else in the program's first. */
  public Letter written(Program program, News news, Locale asked) {
    String language =
        program.languages().contains(asked.getLanguage())
            ? asked.getLanguage()
            : program.languages().getFirst();
    var in = new Phrases(Locale.forLanguageTag(language));
    var about = new About(program, news);
    return new Letter(language, filled(subject, about, in), filled(text, about, in));
  }

  private static String filled(Wording wording, About about, Phrases in) {
    return Placeholders.replace(
        wording.in(in.locale()),
        name -> {
          var known = OPEN.get(name);
          return known != null
              ? known.apply(about, in)
              : Placeholders.valueOf(name, about.program, in);
        });
  }

  private static String some(List<String> names, Phrases in) {
    return names.isEmpty() ? Phrases.NOTHING : in.list(names);
  }

  private static String tasks(About about, Phrases in) {
    return String.join(
        "\n", about.news.tasks.stream().map(task -> "- " + task.in(in.locale())).toList());
  }

  private static String certification(About about, Phrases in) {
    return about.program.certifications().stream()
        .filter(each -> each.id().equals(about.news.certification))
        .findFirst()
        .map(each -> each.name().in(in.locale()))
        .orElse(about.news.certification);
  }

  private static String due(About about, Phrases in) {
    Instant due = about.news.due;
    return due == null
        ? Phrases.NOTHING
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(in.locale())
            .format(due.atZone(about.news.zone));
  }
}
