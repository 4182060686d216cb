package io.entente.program;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a text of the program may leave open, in braces. Those of the program can stand in every
 * text; those of a situation only in an answer to a deal, and they repeat nothing but what the
 * partner itself gave or the program says.
 */
public final class Placeholders {
  /** Of an answer, in characters: what the contract gives a reason room for. */
  static final int LONGEST_ANSWER = 2_000;

  private static final Pattern OPEN = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");
  private static final String LIMITS = "limits.";

  private static final Map<String, BiFunction<Program, Phrases, String>> OF_PROGRAM =
      Map.ofEntries(
          entry("program", (program, in) -> program.name().in(in.locale())),
          entry("protectionDays", number(p -> p.days())),
          entry("progressDays", number(p -> p.progress() == null ? 0 : p.progress().days())),
          entry("mostDays", number(p -> p.progress() == null ? 0 : p.progress().most())),
          entry("idleDays", number(p -> p.idle() == null ? 0 : p.idle().days())),
          entry("idleNotes", number(p -> p.idle() == null ? 0 : p.idle().notes())),
          entry("extensionDays", number(p -> p.extension() == null ? 0 : p.extension().days())),
          entry("answerDays", number(p -> p.extension() == null ? 0 : p.extension().answerDays())),
          entry(
              "warnings",
              (program, in) ->
                  in.list(program.protection().warnings().stream().map(in::number).toList())),
          entry("renewalDays", number(Protection::renewalDays)),
          entry("turnHours", number(Protection::turnHours)),
          entry("currencies", (program, in) -> in.list(currencies(program))),
          entry(
              "minimums",
              (program, in) ->
                  in.list(program.minimumDealValue().stream().map(in::money).toList())),
          entry(
              "requiredFields",
              (program, in) ->
                  in.names(program.requiredFields().stream().map(RequiredField::name).toList())),
          entry(
              "territories",
              (program, in) ->
                  in.names(program.territories().stream().map(Territory::name).toList())),
          entry(
              "families",
              (program, in) ->
                  in.names(program.productFamilies().stream().map(ProductFamily::name).toList())),
          entry("quotas", (program, in) -> in.list(quotas(program, in))),
          entry("autoApprovals", (program, in) -> in.list(autoApprovals(program, in))));

  private static final Map<String, BiFunction<Situation, Phrases, String>> OF_SITUATION =
      Map.ofEntries(
          entry("missing", (s, in) -> in.names(s.missing())),
          entry("minimum", (s, in) -> s.minimum().map(in::money).orElse(Phrases.NOTHING)),
          entry("currency", (s, in) -> s.facts().deal().currency()),
          entry("country", (s, in) -> in.country(s.facts().deal().country())),
          entry("products", (s, in) -> families(s, s.facts().deal().products(), in)),
          entry("notAuthorized", (s, in) -> families(s, s.derived().notAuthorized(), in)),
          entry("notForTier", (s, in) -> families(s, s.derived().notForTier(), in)),
          entry(
              "tierNeeded",
              (s, in) -> s.tierNeeded().map(t -> t.in(in.locale())).orElse(Phrases.NOTHING)),
          entry("notCertified", (s, in) -> in.list(s.certificationNames(in.locale()))),
          entry("quota", (s, in) -> in.number(s.derived().openQuota())),
          entry("autoApproval", (s, in) -> s.autoApproval().map(in::money).orElse(Phrases.NOTHING)),
          entry("partnerTerritories", (s, in) -> in.list(s.partnerTerritories(in))));

  private Placeholders() {}

  /** The names that a text leaves open. */
  public static Set<String> in(String text) {
    return OPEN.matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The names in a text that stand for nothing.
   *
   * @param limits the names of the program's limits
   * @param answer the text answers one deal, so that it may speak of it
   */
  public static Set<String> unknownIn(String text, Set<String> limits, boolean answer) {
    return in(text).stream()
        .filter(name -> !OF_PROGRAM.containsKey(name))
        .filter(name -> !(answer && OF_SITUATION.containsKey(name)))
        .filter(name -> !limits.contains(limitName(name)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names in a letter that stand for nothing. */
  public static Set<String> unknownInLetter(String text, Set<String> limits) {
    var unknown = unknownIn(text, limits, false);
    unknown.removeAll(Letter.PLACEHOLDERS);
    return unknown;
  }

  static String fill(Wording wording, Program program, Locale locale) {
    var in = new Phrases(locale);
    return replace(wording.in(locale), name -> valueOf(name, program, in));
  }

  static Map<String, String> fill(Wording wording, Situation situation) {
    return wording.map(
        (locale, text) ->
            abridged(replace(text, name -> valueOf(name, situation, new Phrases(locale)))));
  }

  static String replace(String text, UnaryOperator<String> value) {
    return OPEN.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
  }

  private static String valueOf(String name, Situation situation, Phrases in) {
    var known = OF_SITUATION.get(name);
    return known != null ? known.apply(situation, in) : valueOf(name, situation.program(), in);
  }

  static String valueOf(String name, Program program, Phrases in) {
    var known = OF_PROGRAM.get(name);
    if (known != null) {
      return known.apply(program, in);
    }
    Long limit = program.limits().get(limitName(name));
    return limit != null ? in.number(limit) : Phrases.NOTHING;
  }

  /** Empty, which no limit is called, where the name is not one of a limit. */
  private static String limitName(String name) {
    return name.startsWith(LIMITS) ? name.substring(LIMITS.length()) : "";
  }

  private static String families(Situation s, List<String> ids, Phrases in) {
    return in.list(s.familyNames(ids, in.locale()));
  }

  /** A number of the protection; nothing is said where the program has none. */
  private static BiFunction<Program, Phrases, String> number(ToLongFunction<Protection> what) {
    return (program, in) -> {
      long number = what.applyAsLong(program.protection());
      return number == 0 ? Phrases.NOTHING : in.number(number);
    };
  }

  private static List<String> quotas(Program program, Phrases in) {
    return ofTiers(program, in, Tier::openQuota, in::number);
  }

  private static List<String> autoApprovals(Program program, Phrases in) {
    return ofTiers(program, in, Tier::autoApproval, in::money);
  }

  /** The tiers that have something, each with it. */
  private static <T> List<String> ofTiers(
      Program program, Phrases in, Function<Tier, @Nullable T> what, Function<T, String> words) {
    return program.tiers().stream()
        .flatMap(
            tier ->
                Optional.ofNullable(what.apply(tier))
                    .map(had -> tier.name().in(in.locale()) + " " + words.apply(had))
                    .stream())
        .toList();
  }

  private static List<String> currencies(Program program) {
    return program.minimumDealValue().stream().map(m -> m.currency().getCurrencyCode()).toList();
  }

  private static String abridged(String text) {
    return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER - 1) + "…";
  }
}
