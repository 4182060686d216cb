package io.entente.kernel;

import java.util.Currency;

/**
 * An amount in the currency's minor unit (cents, but whole yen), never a fraction.
 *
 * @param amountMinor 0 to 10^15
 */
public record Money(long amountMinor, Currency currency) {
  public static final long MOST = 1_000_000_000_000_000L;

  public Money {
    if (amountMinor < 0 || amountMinor > MOST) {
      throw new IllegalArgumentException(
          "An amount must be 0 to %d minor units, got %d".formatted(MOST, amountMinor));
    }
  }

  /**
   * @param currencyCode ISO 4217, three capital letters
   */
  public static Money of(long amountMinor, String currencyCode) {
    return new Money(amountMinor, Currency.getInstance(currencyCode));
  }

  @Override
  public String toString() {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    return currency + " " + java.math.BigDecimal.valueOf(amountMinor, digits).toPlainString();
  }
}
