package io.entente.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "n/a", "none", "unknown", "0", "000000000", "99999999", "12", "#"})
  void what_is_no_number_gives_no_key(String nothing) {
    assertThat(RegistryId.normalized("DE", nothing)).isEmpty();
  }

  @Test
  void a_number_means_nothing_without_its_country() {
    assertThat(RegistryId.normalized(null, "HRB 12345")).isEmpty();
    assertThat(RegistryId.normalized("Germany", "HRB 12345")).isEmpty();
    assertThat(RegistryId.normalized(null, "552081317")).isEmpty();
    assertThat(RegistryId.normalized("DE", null)).isEmpty();
  }

  @Test
  void the_same_number_in_two_countries_is_two_companies() {
    assertThat(RegistryId.normalized("NO", "923609016"))
        .isNotEqualTo(RegistryId.normalized("FR", "923609016"));
  }

  @Test
  void an_lei_with_a_wrong_digit_is_no_lei() {
    assertThat(RegistryId.normalized(null, "W38RGI023J3WT1HWRP32"))
        .contains("LEI:W38RGI023J3WT1HWRP32");
    assertThat(RegistryId.normalized(null, "W38RGI023J3WT1HWRP33")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DE | hrb 12345                              | DE:HRB12345
          de | HRB-012.345                            | DE:HRB12345
          DE | HRB12345                               | DE:HRB12345
          DE | Amtsgericht München, HRB 12345         | DE:HRB12345.MUNCHEN
          DE | HRB 12345 (AG München)                 | DE:HRB12345.MUNCHEN
          DE | USt-IdNr. DE 129 273 398               | DE:129273398
          DE | DE129273398                            | DE:129273398
          FR | 552 081 317                            | FR:552081317
          FR | RCS Paris B 552 081 317                | FR:552081317
          FR | SIRET 552 081 317 66522                | FR:552081317
          GB | Company No. 00445790                   | GB:445790
          UK | 445790                                 | GB:445790
          GB | SC095237                               | GB:SC095237
          GB | Reg. No. SC 095237                     | GB:SC095237
          NO | NO 923 609 016 MVA                     | NO:923609016
          NO | Org.nr: 923609016                      | NO:923609016
          CH | CHE-105.909.036 MWST                   | CH:105909036
          NL | KvK 17085815                           | NL:17085815
          AT | FN 93363z                              | AT:93363Z
          DE | D-U-N-S 31-503-5456                    | DUNS:315035456
          US | lei: w38rgi023j3wt1hwrp32              | LEI:W38RGI023J3WT1HWRP32
          """)
  void what_people_write_around_a_number_is_taken_off(String country, String written, String key) {
    assertThat(RegistryId.normalized(country, written)).contains(key);
  }
}
