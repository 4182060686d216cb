package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {
  private final CountryNames countries = new CountryNames(Map.of("Ruritania", "RO"));

  @Test
  void a_country_that_is_none_has_no_code() {
    assertThat(countries.code("Atlantis")).isEmpty();
    assertThat(countries.code("")).isEmpty();
    assertThat(countries.code("XX")).isEmpty();
  }

  @Test
  void the_users_own_names_are_known() {
    assertThat(countries.code("ruritania")).contains("RO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DE|de
          The Netherlands|NL
          Ivory Coast|CI
          Côte d’Ivoire|CI
          Cote d'Ivoire|CI
          Macau|MO
          Macedonia|MK
          Reunion|RE
          Réunion|RE
          Russia|RU
          South Korea|KR
          Korea, Republic of|KR
          Vietnam|VN
          Netherlands Antilles|CW
          Falkland Islands|FK
          Czech Republic|CZ
          Turkey|TR
          Hong Kong|HK
          British Virgin Islands|VG
          Myanmar|MM
          Bosnia and Herzegovina|BA
          Trinidad and Tobago|TT
          United States|US
          UNITED KINGDOM|GB
          Kosovo|XK
          """)
  void people_write_countries_in_many_ways(String name, String code) {
    assertThat(countries.code(name)).contains(code.toUpperCase(Locale.ROOT));
  }

  @Test
  void every_country_is_found_by_its_code_and_its_name() {
    for (String code : Locale.getISOCountries()) {
      assertThat(countries.code(code)).contains(code);
      assertThat(countries.code(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
          .contains(code);
    }
  }
}
