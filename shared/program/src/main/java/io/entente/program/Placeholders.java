package io.entente.program;

import io.entente.kernel.Money;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text of the program may leave open, in braces. Those of the program can stand in every
 * text; those of a situation only in an answer to a deal, and they repeat nothing but what the
 * partner itself gave or the program says.
 */
public final class Placeholders {
  private static final Pattern OPEN = Pattern.compile("\\{([A-Za-z.]+)}");
  private static final String LIMITS = "limits.";
  private static final String NOTHING = "–";
  private static final int MOST_NAMES = 12;

  private static final Map<String, BiFunction<Program, Locale, String>> OF_PROGRAM =
      Map.of(
          "program", (p, l) -> p.name().in(l),
          "protectionDays", (p, l) -> number(p.protection().days(), l),
          "currencies", (p, l) -> list(currencies(p), l),
          "minimums",
              (p, l) -> list(p.minimumDealValue().stream().map(m -> money(m, l)).toList(), l),
          "requiredFields",
              (p, l) -> list(p.requiredFields().stream().map(f -> f.name().in(l)).toList(), l),
          "territories",
              (p, l) -> list(p.territories().stream().map(t -> t.name().in(l)).toList(), l),
          "families",
              (p, l) -> list(p.productFamilies().stream().map(f -> f.name().in(l)).toList(), l));

  private static final Map<String, BiFunction<Situation, Locale, String>> OF_SITUATION =
      Map.of(
          "missing", Placeholders::missing,
          "minimum",
              (s, l) -> s.program().minimumIn(currency(s)).map(m -> money(m, l)).orElse(NOTHING),
          "currency", (s, l) -> currency(s),
          "country", (s, l) -> country(s.facts().deal().country(), l),
          "products", (s, l) -> families(s.facts().deal().products(), s.program(), l),
          "notAuthorized", (s, l) -> families(s.derived().notAuthorized(), s.program(), l),
          "partnerTerritories", Placeholders::partnerTerritories);

  private Placeholders() {}

  /** The names that a text leaves open. */
  public static Set<String> in(String text) {
    return OPEN.matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names in a text that stand for nothing, in a published rule or in an answer. */
  public static Set<String> unknownIn(String text, Set<String> limits, boolean answer) {
    return in(text).stream()
        .filter(name -> !OF_PROGRAM.containsKey(name))
        .filter(name -> !(answer && OF_SITUATION.containsKey(name)))
        .filter(name -> !(name.startsWith(LIMITS) && limits.contains(name.substring(7))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String fill(Wording wording, Program program, Locale locale) {
    return replace(wording.in(locale), name -> valueOf(name, program, locale));
  }

  static Map<String, String> fill(Wording wording, Situation situation) {
    return wording.map(
        (locale, text) ->
            replace(
                text,
                name -> {
                  var own = OF_SITUATION.get(name);
                  return own != null
                      ? own.apply(situation, locale)
                      : valueOf(name, situation.program(), locale);
                }));
  }

  private static String replace(String text, java.util.function.UnaryOperator<String> value) {
    return OPEN.matcher(text)
        .replaceAll((MatchResult found) -> quoted(value.apply(found.group(1))));
  }

  private static String quoted(String value) {
    return java.util.regex.Matcher.quoteReplacement(value);
  }

  private static String valueOf(String name, Program program, Locale locale) {
    var known = OF_PROGRAM.get(name);
    if (known != null) {
      return known.apply(program, locale);
    }
    Long limit = name.startsWith(LIMITS) ? program.limits().get(name.substring(7)) : null;
    return limit != null ? number(limit, locale) : NOTHING;
  }

  private static String missing(Situation situation, Locale locale) {
    return list(
        situation.program().missing(situation.facts().deal().given()).stream()
            .map(field -> field.name().in(locale))
            .toList(),
        locale);
  }

  /** Whole territories by their names, what remains by country, and not more than can be read. */
  private static String partnerTerritories(Situation situation, Locale locale) {
    var program = situation.program();
    var countries =
        new LinkedHashSet<>(program.countriesOf(situation.facts().partner().territories()));
    var names = new ArrayList<String>();
    for (Territory territory : program.territories()) {
      if (countries.containsAll(territory.countries())) {
        countries.removeAll(territory.countries());
        names.add(territory.name().in(locale));
      }
    }
    countries.stream().limit(MOST_NAMES).forEach(code -> names.add(country(code, locale)));
    if (countries.size() > MOST_NAMES) {
      names.add("…");
    }
    return list(names, locale);
  }

  private static String families(Collection<String> ids, Program program, Locale locale) {
    return list(
        ids.stream()
            .map(id -> program.family(id).map(f -> f.name().in(locale)).orElse(id))
            .toList(),
        locale);
  }

  private static List<String> currencies(Program program) {
    return program.minimumDealValue().stream().map(m -> m.currency().getCurrencyCode()).toList();
  }

  private static String currency(Situation situation) {
    return situation.facts().deal().currency();
  }

  private static String country(String code, Locale locale) {
    return code.isEmpty() ? NOTHING : Locale.of("", code).getDisplayCountry(locale);
  }

  private static String list(List<String> items, Locale locale) {
    return items.isEmpty()
        ? NOTHING
        : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
            .format(items);
  }

  private static String number(long value, Locale locale) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  private static String money(Money money, Locale locale) {
    int digits = Math.max(0, money.currency().getDefaultFractionDigits());
    var amount = java.math.BigDecimal.valueOf(money.amountMinor(), digits).stripTrailingZeros();
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(amount.scale() > 0 ? digits : 0);
    format.setMaximumFractionDigits(digits);
    return format.format(amount) + "\u00a0" + money.currency().getCurrencyCode();
  }
}
