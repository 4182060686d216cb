package io.entente.program;

import io.entente.kernel.Money;
import java.math.BigDecimal;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** How one language writes numbers, amounts, countries and lists. */
record Phrases(Locale locale) {
  /** Stands for what there is none of. */
  static final String NOTHING = "–";

  String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** 5,000 USD; with decimals only where there are any. */
  String money(Money money) {
    int digits = Math.max(0, money.currency().getDefaultFractionDigits());
    var amount = BigDecimal.valueOf(money.amountMinor(), digits).stripTrailingZeros();
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(amount.scale() > 0 ? digits : 0);
    format.setMaximumFractionDigits(digits);
    return format.format(amount) + "\u00a0" + money.currency().getCurrencyCode();
  }

  String country(String code) {
    return code.isEmpty() ? NOTHING : Locale.of("", code).getDisplayCountry(locale);
  }

  String list(List<String> items) {
    return items.isEmpty()
        ? NOTHING
        : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
            .format(items);
  }

  String names(List<Wording> names) {
    return list(names.stream().map(name -> name.in(locale)).toList());
  }
}
