package io.entente.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.matching.CompanyHints.Hint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a website and a number say by themselves. */
class CompanyHintsTest {
  @ParameterizedTest
  @CsvSource({"' ', ' '", "localhost, 12345678", "https://127.0.0.1/x, 0", "gmail.com, HRB"})
  void what_says_nothing_gives_no_hint(String website, String registryId) {
    assertThat(CompanyHints.of(website, registryId)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HRB 25610, DE",
    "hrb25610 b, DE",
    "FN 56247 t, AT",
    "CHE-116.281.710, CH",
    "SC123456, GB",
    "1180301018771, JP"
  })
  void a_number_is_known_by_how_its_register_writes_it(String number, String country) {
    assertThat(CompanyHints.of("", number))
        .extracting(Hint::field, Hint::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("country", country));
  }

  @ParameterizedTest
  @CsvSource({"CHE-116.281.711", "2180301018771", "99999999"})
  void a_number_whose_check_digit_is_wrong_is_no_number_of_that_register(String number) {
    assertThat(CompanyHints.of("", number)).isEmpty();
  }

  @Test
  void a_website_says_a_country_and_a_name() {
    assertThat(CompanyHints.of("https://www.siemens-energy.co.uk/about", ""))
        .extracting(Hint::value)
        .containsExactly("GB", "Siemens Energy");
  }

  @Test
  void domains_that_are_used_everywhere_say_no_country() {
    assertThat(CompanyHints.of("acme.io", "")).extracting(Hint::field).containsExactly("legalName");
    assertThat(CompanyHints.of("acme.com", "")).extracting(Hint::value).containsExactly("Acme");
  }
}
