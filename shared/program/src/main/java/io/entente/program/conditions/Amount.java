package io.entente.program.conditions;

import io.entente.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as the author of a program writes it: {@code 5000 USD}, {@code 750000 JPY}. */
public final class Amount {
  private static final Pattern WRITTEN =
      Pattern.compile("(?<number>\\d{1,15}(?:\\.\\d{1,4})?) (?<currency>[A-Z]{3})");

  private Amount() {}

  /**
   * @return none for what is no amount: no currency of ISO 4217, or more decimals than it has
   */
  public static Optional<Money> read(String written) {
    var parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return currency(parts.group("currency"))
        .flatMap(currency -> inMinorUnits(new BigDecimal(parts.group("number")), currency));
  }

  private static Optional<Money> inMinorUnits(BigDecimal number, Currency currency) {
    var minor = number.movePointRight(Math.max(0, currency.getDefaultFractionDigits()));
    boolean whole = minor.stripTrailingZeros().scale() <= 0;
    return whole && minor.compareTo(BigDecimal.valueOf(Money.MOST)) <= 0
        ? Optional.of(new Money(minor.longValueExact(), currency))
        : Optional.empty();
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
