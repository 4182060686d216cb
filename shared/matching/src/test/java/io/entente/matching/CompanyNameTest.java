package io.entente.matching;

import static io.entente.matching.CompanyName.normalized;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNameTest {

  @Test
  void hidden_characters_do_not_make_another_company() {
    assertThat(normalized("Ac\u200bme\u202e \u0007GmbH\ufeff")).isEqualTo("acme");
    assertThat(normalized("\ud800Acme")).isEqualTo("acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200b\u202e", "\t\n"})
  void nothing_visible_is_no_name(String blank) {
    assertThat(normalized(blank)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AG", "GmbH & Co. KG", "The Limited", "株式会社", "S.A.", "(Ltd)", "!!!", "&"})
  void a_name_is_never_emptied(String name) {
    assertThat(normalized(name)).isNotBlank();
  }

  @Test
  void an_endless_name_is_read_too() {
    assertThat(normalized("a.".repeat(50_000) + " Inc")).hasSize(50_000);
    assertThat(normalized("Inc ".repeat(5_000))).isEqualTo("inc");
    assertThat(normalized("(".repeat(50_000) + "Acme")).isEqualTo("acme");
  }

  @Test
  void letters_of_two_scripts_in_a_word_are_noted() {
    assertThat(CompanyName.of("Аpple Inc", "US").mixedScript()).isTrue();
    assertThat(CompanyName.of("Аpple Inc", "US").value()).isNotEqualTo("apple");
    assertThat(CompanyName.of("Яндекс Technologies", "RU").mixedScript()).isFalse();
    assertThat(CompanyName.of("LINEヤフー株式会社", "JP").mixedScript()).isFalse();
    assertThat(CompanyName.of("Beiersdorf", "DE").mixedScript()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siemens AG                             | siemens
          SIEMENS Aktiengesellschaft             | siemens
          Robert Bosch G.m.b.H.                  | robert bosch
          Robert Bosch G. m. b. H.               | robert bosch
          Hapag-Lloyd Ges.m.b.H.                 | hapag lloyd
          Würth GmbH & Co. KG                    | wurth
          Würth GmbH + Co KG                     | wurth
          Merck KGaA                             | merck
          Henkel AG & Co. KGaA                   | henkel
          The Coca-Cola Company                  | coca cola
          Coca-Cola Co., The                     | coca cola
          Coca-Cola Co (The)                     | coca cola
          AT&T Inc.                              | at and t
          AT&amp;T                               | at and t
          Johnson & Johnson                      | johnson and johnson
          Johnson + Johnson                      | johnson and johnson
          Canal+ S.A.                            | canal plus
          Tiffany & Co.                          | tiffany
          McDonald’s Corporation                 | mcdonalds
          L'Oréal S.A.                           | loreal
          A.O. Smith Corp                        | ao smith
          A. O. Smith Corporation                | ao smith
          J P Morgan                             | jp morgan
          Plan B S.A.                            | plan b
          Plan B S A                             | plan b
          Plan S A/S                             | plan s
          A.P. Møller - Mærsk A/S                | ap moller maersk
          Orlen Sp. z o.o.                       | orlen
          Orlen sp.z.o.o.                        | orlen
          ŁKS Łódź spółka akcyjna                | lks lodz
          América Móvil, S.A.B. de C.V.          | america movil
          ArcelorMittal S.à r.l.                 | arcelormittal
          Solvay SA/NV                           | solvay
          ASML Holding N.V.                      | asml holding
          BHP (Pty) Ltd                          | bhp
          Tata Consultancy Services Pvt. Ltd.    | tata consultancy services
          PT Astra International Tbk             | astra international
          Toyota Motor K.K.                      | toyota motor
          トヨタ自動車株式会社                      | トヨタ自動車
          株式会社 日立製作所                        | 日立製作所
          ㈱ニコン                                | ニコン
          ﾄﾖﾀ                                    | トヨタ
          华为技术有限公司                          | 华为技术
          삼성전자(주)                             | 삼성전자
          ООО «Яндекс»                           | яндекс
          Türk Hava Yolları A.Ş.                 | turk hava yollari
          Groß & Söhne OHG                       | gross and sohne
          ΟΠΑΠ Α.Ε.                              | οπαπ
          Société Générale                       | societe generale
          Swiss Re Ltd (Inc.) Zürich             | swiss re ltd zurich
          3M Company                             | 3m
          """)
  void what_people_write_differently_reads_the_same(String written, String read) {
    assertThat(normalized(written)).isEqualTo(read);
  }

  @Test
  void a_form_that_is_a_word_elsewhere_stays_there() {
    assertThat(normalized("Enel SpA", "IT")).isEqualTo("enel");
    assertThat(normalized("Day Spa", "US")).isEqualTo("day spa");
    assertThat(normalized("AB Volvo", "SE")).isEqualTo(normalized("Volvo AB", "SE"));
    assertThat(normalized("AB Dynamics plc", "GB")).isEqualTo("ab dynamics");
    assertThat(normalized("AB Dynamics plc", "uk")).isEqualTo("ab dynamics");
  }

  @Test
  void marks_that_are_letters_of_their_script_stay() {
    assertThat(normalized("ガス")).isNotEqualTo(normalized("カス"));
    assertThat(normalized("टाटा")).isEqualTo("टाटा");
  }
}
