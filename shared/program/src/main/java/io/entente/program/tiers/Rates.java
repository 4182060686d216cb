package io.entente.program.tiers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * What other currencies are worth in the program's own, from a day until the next rates: frozen, so
 * that what was sold in that time is worth the same on every day that it is looked at.
 *
 * @param perUnit how much of the program's currency one unit of that currency is; ISO 4217 codes
 */
public record Rates(LocalDate from, Map<String, BigDecimal> perUnit) {
  public Rates {
    perUnit = Map.copyOf(perUnit);
  }

  /**
   * In the smallest unit of the program's currency, rounded to the even neighbour.
   *
   * @return none where there is no rate for its currency
   */
  Optional<BigDecimal> converted(Won won, String into) {
    Optional<BigDecimal> rate =
        won.currency().equals(into)
            ? Optional.of(BigDecimal.ONE)
            : Optional.ofNullable(perUnit.get(won.currency()));
    return rate.map(
        perUnitOfIt ->
            BigDecimal.valueOf(won.amountMinor(), digits(won.currency()))
                .multiply(perUnitOfIt)
                .movePointRight(digits(into))
                .setScale(0, RoundingMode.HALF_EVEN));
  }

  private static int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
