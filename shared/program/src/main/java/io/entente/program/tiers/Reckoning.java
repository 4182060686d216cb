package io.entente.program.tiers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How what was won is counted: what lies no further back than so many months, in the program's
 * currency, at the rates that held on the day of the sale.
 *
 * @param currency the program's own, ISO 4217
 * @param trailingMonths at least 1
 * @param rates from the earliest to the latest; what was sold before the first is counted with it
 */
public record Reckoning(String currency, long trailingMonths, List<Rates> rates) {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);
  private static final Rates NONE = new Rates(LocalDate.MIN, java.util.Map.of());

  public Reckoning {
    rates = List.copyOf(rates);
  }

  /**
   * In the smallest unit of the program's currency.
   *
   * @return unknown where something was sold in a currency that has no rate
   */
  OptionalLong revenue(Sales sales, LocalDate day) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Won won : counted(sales, day).won()) {
      Optional<BigDecimal> amount = ratesOf(won.on()).converted(won, currency);
      if (amount.isEmpty()) {
        return OptionalLong.empty();
      }
      sum = sum.add(amount.get());
    }
    return OptionalLong.of(sum.min(MOST).longValueExact());
  }

  long deals(Sales sales, LocalDate day) {
    return counted(sales, day).won().stream().mapToLong(Won::deals).sum();
  }

  /** The first day after that one on which less counts although nothing happens. */
  Optional<LocalDate> nextAfter(Sales sales, LocalDate day) {
    return counted(sales, day).won().stream()
        .map(won -> leavesOn(won.on()))
        .min(Comparator.naturalOrder());
  }

  private Sales counted(Sales sales, LocalDate day) {
    return sales.after(day.minusMonths(trailingMonths));
  }

  /** A month that is too short ends earlier: what was won on 29 February leaves on 1 March. */
  private LocalDate leavesOn(LocalDate wonOn) {
    LocalDate day = wonOn.plusMonths(trailingMonths);
    while (day.minusMonths(trailingMonths).isBefore(wonOn)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private Rates ratesOf(LocalDate day) {
    return rates.stream()
        .filter(each -> !each.from().isAfter(day))
        .reduce((_, later) -> later)
        .or(() -> rates.stream().findFirst())
        .orElse(NONE);
  }
}
