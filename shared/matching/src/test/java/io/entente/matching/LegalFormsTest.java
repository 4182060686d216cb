package io.entente.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The data file: a slip in it would change keys without a word. */
class LegalFormsTest {
  private static final List<LegalForm> FORMS = LegalForm.read("legal-forms.txt");
  private static final String KOSOVO = "XK";

  @Test
  void every_form_has_letters() {
    assertThat(FORMS).isNotEmpty().allSatisfy(form -> assertThat(form.words()).isNotEmpty());
  }

  @Test
  void every_country_exists() {
    var countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    assertThat(FORMS)
        .flatExtracting(form -> List.copyOf(form.countries()))
        .allSatisfy(code -> assertThat(code.equals(KOSOVO) || countries.contains(code)).isTrue());
  }

  @Test
  void words_that_tell_companies_apart_are_no_forms() {
    assertThat(FORMS)
        .extracting(LegalForm::text)
        .doesNotContain("group", "holding", "holdings", "bank", "services", "international");
  }

  @Test
  void every_form_comes_off_where_it_stands() {
    assertThat(FORMS)
        .allSatisfy(
            form -> {
              String text = String.join(" ", form.words());
              String name = form.place() == LegalForm.Place.START ? text + " Xyz" : "Xyz " + text;
              assertThat(CompanyName.normalized(name)).as(name).isEqualTo("xyz");
            });
  }
}
