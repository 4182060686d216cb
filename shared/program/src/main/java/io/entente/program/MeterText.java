package io.entente.program;

import io.entente.kernel.Money;
import io.entente.program.tiers.Known;
import io.entente.program.tiers.Meter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a partner stands, in words: what keeps its tier, then what earns the next one. Each line
 * says a thing that comes true if exactly that is done.
 */
public final class MeterText {
  /** What a line about a tier may leave open. */
  public static final List<String> OF_A_TIER = List.of("missing", "tier");

  /** What the line about keeping one may. */
  public static final List<String> OF_KEEPING = List.of("missing", "tier", "day");

  private final Program program;
  private final TierRules rules;
  private final Phrases in;

  private MeterText(Program program, TierRules rules, Locale locale) {
    this.program = program;
    this.rules = rules;
    this.in = new Phrases(locale);
  }

  /** The most urgent line first. */
  public static List<String> of(Program program, TierRules rules, Meter meter, Locale locale) {
    return new MeterText(program, rules, locale).lines(meter);
  }

  private List<String> lines(Meter meter) {
    var lines = new ArrayList<String>();
    Meter.Keeping keeping = meter.keeping();
    if (keeping != null) {
      lines.add(keeping(meter.tier(), keeping));
    }
    Meter.Next next = meter.next();
    lines.add(next == null ? said(rules.words().highest()) : next(next));
    return lines;
  }

  private String next(Meter.Next next) {
    return Placeholders.replace(
        said(rules.words().next()),
        name -> name.equals("tier") ? tier(next.tier()) : missing(next.missing()));
  }

  private String keeping(String tier, Meter.Keeping keeping) {
    return Placeholders.replace(
        said(rules.words().keeping()),
        name ->
            switch (name) {
              case "tier" -> tier(tier);
              case "day" -> day(keeping.lastDay());
              default -> missing(keeping.missing());
            });
  }

  private String missing(List<Meter.Missing> missing) {
    return in.list(missing.stream().map(this::missing).toList());
  }

  private String missing(Meter.Missing missing) {
    Long has = missing.has();
    String amount = amount(missing.fact(), missing.needed() - (has == null ? 0 : has));
    return has == null ? Placeholders.replace(said(rules.words().unknown()), _ -> amount) : amount;
  }

  private String amount(String fact, long value) {
    return rules
        .fact(fact)
        .map(words -> said(value == 1 ? words.one() : words.other()))
        .map(words -> Placeholders.replace(words, _ -> value(fact, value)))
        .orElseGet(() -> value(fact, value));
  }

  private String value(String fact, long value) {
    return fact.equals(Known.REVENUE)
        ? in.money(Money.of(Math.min(value, Money.MOST), program.currency()))
        : in.number(value);
  }

  private String tier(String id) {
    return program.tiers().stream()
        .filter(tier -> tier.id().equals(id))
        .map(tier -> said(tier.name()))
        .findFirst()
        .orElse(id);
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(in.locale()).format(day);
  }

  private String said(Wording wording) {
    return wording.in(in.locale());
  }
}
