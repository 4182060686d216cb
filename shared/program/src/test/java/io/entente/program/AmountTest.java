package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Money;
import io.entente.program.conditions.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5000",
        "USD",
        "USD 5000",
        "5000USD",
        "5,000 USD",
        "-1 USD",
        "1e3 USD",
        "5000 usd",
        "5000 QQQ",
        "0.001 USD",
        "0.5 JPY",
        "1.0001 KWD",
        "10000000000001 USD",
        "1 XXXX",
        "٥٠٠٠ USD",
        "5000 USD "
      })
  void what_is_no_amount_is_none(String written) {
    assertThat(Amount.read(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5000 USD, 500000, USD",
    "5000.5 USD, 500050, USD",
    "750000 JPY, 750000, JPY",
    "750000.0 JPY, 750000, JPY",
    "1.234 KWD, 1234, KWD",
    "0 EUR, 0, EUR",
    "10000000000000 USD, 1000000000000000, USD"
  })
  void an_amount_becomes_minor_units(String written, long minor, String currency) {
    assertThat(Amount.read(written)).contains(Money.of(minor, currency));
  }

  @Test
  void a_currency_without_decimals_has_none() {
    assertThat(Amount.read("750000 JPY")).hasToString("Optional[JPY 750000]");
  }
}
