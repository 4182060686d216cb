package io.entente.program;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A notification in the words that one person reads.
 *
 * @param language of both texts, ISO 639
 */
public record Letter(String language, String subject, String text) {
  private record About(Program program, News news) {}

  private static final Map<String, BiFunction<About, Phrases, String>> OPEN =
      Map.of(
          "recipient", (a, _) -> a.news.recipient(),
          "vendor", (a, _) -> a.news.vendor(),
          "partner", (a, _) -> a.news.partner(),
          "part", Letter::part,
          "customer", (a, _) -> a.news.customer(),
          "products", Letter::products,
          "value", (a, in) -> in.money(a.news.value()),
          "why", Letter::why,
          "protectedUntil", Letter::protectedUntil,
          "link", (a, _) -> a.news.link());

  /** What letters may leave open besides what every text of the program may. */
  public static final Set<String> PLACEHOLDERS = Set.copyOf(OPEN.keySet());

  /** In the locale's language where the program has it, else in the program's first. */
  public static Letter of(Program program, Notification notification, News news, Locale asked) {
    String language =
        program.languages().contains(asked.getLanguage())
            ? asked.getLanguage()
            : program.languages().getFirst();
    var in = new Phrases(Locale.forLanguageTag(language));
    var about = new About(program, news);
    return new Letter(
        language,
        filled(notification.subject(), about, in),
        filled(notification.textFor(news), about, in));
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

  private static String products(About about, Phrases in) {
    return in.list(
        about.news.products().stream()
            .map(id -> about.program.family(id).map(f -> f.name().in(in.locale())).orElse(id))
            .toList());
  }

  private static String part(About about, Phrases in) {
    News.Apart apart = about.news.apart();
    return apart == null || apart.part().isEmpty() ? products(about, in) : apart.part();
  }

  private static String protectedUntil(About about, Phrases in) {
    News news = about.news;
    return news.protectedUntil() == null
        ? Phrases.NOTHING
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(in.locale())
            .format(news.protectedUntil().atZone(news.zone()));
  }

  /** The published rule behind the reason; nothing where a person decided and no rule did. */
  private static String why(About about, Phrases in) {
    String reason = about.news.reason();
    Stream<Wording> rules =
        about.program.rulesOfEngagement().stream()
            .filter(rule -> rule.reason().name().equals(reason))
            .map(Rule::statement);
    Stream<Wording> obligations =
        about.program.obligations().stream()
            .filter(owed -> owed.reason().name().equals(reason))
            .map(Obligation::statement);
    return Stream.concat(rules, obligations)
        .findFirst()
        .map(statement -> Placeholders.fill(statement, about.program, in.locale()))
        .orElse(Phrases.NOTHING);
  }
}
