package io.entente.crm.tryton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Values as Tryton's JSON writes them. */
final class Values {
  private static final String CLASS = "__class__";

  private Values() {}

  static Object amount(long amountMinor, String currency) {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return Map.of(
        CLASS, "Decimal", "decimal", BigDecimal.valueOf(amountMinor, digits).toPlainString());
  }

  static Object date(LocalDate date) {
    return Map.of(
        CLASS,
        "date",
        "year",
        date.getYear(),
        "month",
        date.getMonthValue(),
        "day",
        date.getDayOfMonth());
  }

  /** A condition of a search. */
  static List<Object> where(String field, Object value) {
    return List.of(field, "=", value);
  }
}
