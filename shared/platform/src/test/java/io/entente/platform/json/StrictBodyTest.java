package io.entente.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictBodyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"a\":}",
        "{'a':1}",
        "{\"a\":1} {\"b\":2}",
        "{\"a\":1},",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":\"\n\"}",
        "nothing",
        "{\"a\":1 /* why */}"
      })
  void what_is_not_one_json_value_is_malformed(String body) {
    assertThat(json(body)).extracting(Fault::code).containsExactly("malformed");
  }

  @Test
  void a_malformed_body_says_where_and_quotes_nothing() {
    Fault fault = json("{\n  \"secret\": \"s3cr3t\" oops}").getFirst();

    assertThat(fault.message()).contains("line 2").doesNotContain("s3cr3t", "oops");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void an_empty_body_is_missing(String body) {
    assertThat(json(body)).extracting(Fault::code).containsExactly("required");
  }

  @Test
  void a_name_that_stands_twice_is_refused_wherever_it_stands() {
    assertThat(json("{\"a\":1,\"a\":1}")).extracting(Fault::code).containsExactly("duplicateKey");
    assertThat(json("{\"x\":[{\"a\":1,\"\\u0061\":2}]}"))
        .extracting(Fault::code)
        .containsExactly("duplicateKey");
  }

  @Test
  void ten_thousand_levels_are_too_deep() {
    String arrays = "[".repeat(10_000) + "]".repeat(10_000);
    String objects = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);

    assertThat(json(arrays)).extracting(Fault::code).containsExactly("tooComplex");
    assertThat(json(objects)).extracting(Fault::code).containsExactly("tooComplex");
  }

  @Test
  void as_many_levels_as_are_allowed_are_read() {
    assertThat(json("[".repeat(Json.DEEPEST) + "]".repeat(Json.DEEPEST))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e400", "-1e400", "1e999999999", "1e-999999999", "0e999999999", "1.5e33"})
  void monstrous_numbers_are_named_by_their_place(String number) {
    assertThat(json("{\"a\":[0,%s]}".formatted(number)))
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/a/1", "number"));
  }

  @Test
  void an_exponent_that_no_integer_holds_is_refused() {
    assertThat(json("{\"a\":1e99999999999}")).extracting(Fault::code).containsExactly("number");
  }

  @Test
  void a_number_of_thousands_of_digits_is_too_complex() {
    assertThat(json("{\"a\":%s}".formatted("9".repeat(5_000))))
        .extracting(Fault::code)
        .containsExactly("tooComplex");
  }

  @Test
  void a_number_of_forty_digits_is_out_of_every_range() {
    assertThat(json("{\"a\":%s}".formatted("9".repeat(40))))
        .extracting(Fault::code)
        .containsExactly("number");
  }

  @Test
  void half_of_a_character_is_refused_in_values_and_in_names() {
    assertThat(json("{\"a\":\"x\\ud83d\"}"))
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/a", "loneSurrogate"));
    assertThat(json("{\"\\udc00\":1}")).extracting(Fault::code).containsExactly("loneSurrogate");
  }

  @Test
  void a_whole_character_beyond_the_first_plane_is_read() {
    assertThat(json("{\"a\":\"\\ud83d\\ude00 😀\"}")).isEmpty();
  }

  @Test
  void every_fault_is_listed_at_once() {
    assertThat(json("{\"a\":1e400,\"b\":{\"c/d~\":\"\\ud800\"}}"))
        .extracting(Fault::pointer)
        .containsExactly("/a", "/b/c~1d~0");
  }

  @Test
  void a_byte_order_mark_is_refused_before_json_and_skipped_before_text() {
    byte[] marked = "\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    assertThat(StrictBody.json(marked).faults())
        .extracting(Fault::code)
        .containsExactly("byteOrderMark");
    assertThat(StrictBody.text(marked).value()).isEqualTo("{\"a\":1}");
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1", "UTF-16", "windows-1252"})
  void what_is_not_utf_8_is_not_read(String charset) {
    byte[] body = "{\"a\":\"Grüße\"}".getBytes(Charset.forName(charset));

    assertThat(StrictBody.json(body).faults()).hasSize(1);
    assertThat(StrictBody.text(body).faults()).extracting(Fault::code).containsExactly("charset");
  }

  @Test
  void overlong_and_surrogate_utf_8_is_not_utf_8() {
    byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
    byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};

    assertThat(StrictBody.json(overlong).faults().getFirst().code()).isEqualTo("charset");
    assertThat(StrictBody.json(surrogate).faults().getFirst().code()).isEqualTo("charset");
  }

  @Test
  void what_is_compressed_is_not_utf_8() {
    byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};

    assertThat(StrictBody.json(gzip).faults().getFirst().code()).isEqualTo("charset");
  }

  @Test
  void what_is_well_formed_is_read_as_it_is() {
    var read = StrictBody.json("{\"a\":[1,2.50,null,true,\"é\"]}".getBytes(StandardCharsets.UTF_8));

    assertThat(read.faults()).isEmpty();
    assertThat(read.value().at("/a/1").decimalValue()).isEqualByComparingTo("2.5");
    assertThat(read.value().at("/a/4").stringValue()).isEqualTo("é");
  }

  private static List<Fault> json(String body) {
    return StrictBody.json(body.getBytes(StandardCharsets.UTF_8)).faults();
  }
}
