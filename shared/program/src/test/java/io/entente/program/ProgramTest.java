package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {
  private static final Program PROGRAM = Small.COMPILED.program();

  @Test
  void what_is_neither_territory_nor_country_covers_nothing() {
    assertThat(PROGRAM.countriesOf(List.of("MOON", "alps", ""))).isEmpty();
  }

  @Test
  void territories_are_named_or_listed_by_country_or_both() {
    assertThat(PROGRAM.countriesOf(List.of("ALPS", "DE", "CH")))
        .containsExactlyInAnyOrder("AT", "CH", "DE");
  }

  @Test
  void norway_is_a_country_and_not_a_no() {
    assertThat(PROGRAM.countriesOf(List.of("NORTH"))).containsExactly("NO", "SE");
  }

  @Test
  void one_of_several_alternatives_is_enough() {
    assertThat(PROGRAM.missing(List.of("endCustomer.country", "endCustomer.registryId"))).isEmpty();
    assertThat(PROGRAM.missing(List.of("products")))
        .extracting(RequiredField::field)
        .containsExactly("endCustomer.country", "endCustomer.website|endCustomer.registryId");
  }

  @Test
  void a_family_is_open_to_the_types_and_tiers_that_it_names() {
    assertThat(PROGRAM.familiesOpenTo("referral", "gold")).containsExactly("platform");
    assertThat(PROGRAM.familiesOpenTo("reseller", "")).containsExactly("platform");
    assertThat(PROGRAM.familiesOpenTo("reseller", "gold")).containsExactly("platform", "security");
  }

  @Test
  void a_currency_without_a_minimum_is_not_accepted() {
    assertThat(PROGRAM.minimumIn("EUR")).isEmpty();
    assertThat(PROGRAM.minimumIn("JPY"))
        .hasValueSatisfying(m -> assertThat(m.amountMinor()).isEqualTo(750_000));
  }
}
