package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entente.local.Cure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void every_fault_is_said_with_its_line_before_anything_is_sent() {
    assertThatExceptionOfType(Cure.class)
        .isThrownBy(
            () -> read("query_id,name,country\nA,First,Atlantis\n,No id,\nB,,Germany\nB,Twice,\n"))
        .withMessageContainingAll(
            "has 4 faults; nothing was sent",
            "line 2: Atlantis: which country?",
            "line 3: an id is 1 to 255 visible ASCII characters",
            "line 4: the name is missing",
            "line 5: the id B stands here twice");
  }

  @Test
  void a_header_without_id_or_name_is_refused() {
    assertThatExceptionOfType(Cure.class)
        .isThrownBy(() -> read("foo,bar\n1,2\n"))
        .withMessageContaining("needs a header line with an id");
    assertThatExceptionOfType(Cure.class).isThrownBy(() -> read(""));
  }

  @Test
  void another_charset_is_named() {
    assertThatExceptionOfType(Cure.class)
        .isThrownBy(() -> read("id,name\n1,Müller\n", StandardCharsets.ISO_8859_1))
        .withMessageContaining("is not UTF-8");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatExceptionOfType(Cure.class)
        .isThrownBy(() -> CompanyFile.read(folder.resolve("none.csv"), new CountryNames(Map.of())))
        .withMessageContaining("none.csv cannot be read");
  }

  @Test
  void what_is_empty_is_absent_and_what_nobody_knows_is_skipped() {
    CompanyRow row =
        read("query_id,name,domain,country,city,postcode,gold_account_id,tier\nQ-1,ACME,,,,,,A\n")
            .getFirst();
    assertThat(row).isEqualTo(new CompanyRow(2, "Q-1", "ACME", null, null, null, null, null, null));
    assertThat(row.endCustomer()).hasToString("{\"legalName\":\"ACME\"}");
  }

  @Test
  void quotes_semicolons_marks_and_line_ends_of_other_systems_are_read() {
    String header = "\uFEFFaccount_id;Legal-Name;Country;City";
    String row = "A;\"Meta; \"\"Platforms\"\"\";South Korea; Seoul ";
    List<CompanyRow> rows = read(String.join("\r\n", header, row, ""));
    assertThat(rows)
        .containsExactly(
            new CompanyRow(2, "A", "Meta; \"Platforms\"", null, "KR", "Seoul", null, null, null));
  }

  @Test
  void a_row_becomes_what_the_contract_calls_an_account_and_an_end_customer() {
    CompanyRow row =
        read("""
        id,name,domain,country,city,postcode,registry_id
        1,ACME,acme.com,Germany,Ulm,89073,HRB 1
        """)
            .getFirst();
    assertThat(row.account("prospect"))
        .hasToString(
            """
            {"accountId":"1","legalName":"ACME","standing":"prospect","country":"DE",\
            "registryId":"HRB 1","city":"Ulm","postcode":"89073","websites":["acme.com"]}\
            """);
    assertThat(row.endCustomer())
        .hasToString(
            """
            {"legalName":"ACME","country":"DE","website":"acme.com","registryId":"HRB 1",\
            "address":{"city":"Ulm","postcode":"89073"}}\
            """);
  }

  private List<CompanyRow> read(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  private List<CompanyRow> read(String text, Charset charset) {
    try {
      Path file = Files.writeString(folder.resolve("companies.csv"), text, charset);
      return CompanyFile.read(file, new CountryNames(Map.of()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
