package io.entente.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.http.Api.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class RequestBodyTest extends PartnersDoor {
  private static final String GOOD =
      """
      {"name": "Nordlicht GmbH", "type": "reseller", "state": "active", "tier": "gold",
       "territories": ["DE"], "productFamilies": ["analytics"], "agreementSigned": true}""";

  @Test
  void a_good_body_reaches_its_operation_with_its_hash() {
    Reply reply = api.put(NORA, GOOD, RequestBodyTest::asItIs);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers().path("ETag").asString()).isEqualTo("\"1\"");
    Wall.Put put = wall.last(Wall.Put.class);
    assertThat(put.body().path("name").asString()).isEqualTo("Nordlicht GmbH");
    assertThat(put.bodyHash()).matches("[0-9a-f]{64}");
    assertThat(put.ifMatch()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "*/*", "json"})
  void another_or_no_content_type_is_refused_naming_the_right_one(String type) {
    Reply reply =
        api.put(
            NORA,
            GOOD,
            event -> {
              ObjectNode headers = event.putObject("headers");
              if (!type.isEmpty()) {
                headers.put("content-type", type);
              }
            });

    assertThat(reply.problem()).isEqualTo("unsupported-media-type");
    assertThat(reply.detail()).contains("Content-Type: application/json");
    assertThat(wall.through).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json; charset=utf-8", "Application/JSON", " application/json "})
  void a_content_type_may_have_parameters_and_capitals(String type) {
    assertThat(
            api.put(NORA, GOOD, event -> event.putObject("headers").put("CONTENT-TYPE", type))
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate, gzip", "br"})
  void a_compressed_body_is_refused_before_it_is_unpacked(String encoding) throws IOException {
    Reply reply =
        api.put(
            NORA,
            GOOD,
            event -> {
              ((ObjectNode) event.path("headers")).put("Content-Encoding", encoding);
              Api.binary(event, gzip(new byte[50_000_000]));
            });

    assertThat(reply.problem()).isEqualTo("unsupported-media-type");
    assertThat(reply.detail()).contains("without Content-Encoding");
  }

  @Test
  void a_compressed_body_that_does_not_say_so_is_refused() {
    Reply reply = api.put(NORA, GOOD, event -> Api.binary(event, gzip(new byte[1_000])));

    assertThat(reply.codes()).containsExactly("charset");
  }

  private static byte[] gzip(byte[] plain) {
    try {
      var bytes = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(bytes)) {
        gzip.write(plain);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void six_megabytes_are_too_large_everywhere() {
    Reply partner = api.put(NORA, "x".repeat(6_000_000), RequestBodyTest::asItIs);
    Reply accounts = accounts("text/csv", "x".repeat(6_000_000));

    assertThat(partner.problem()).isEqualTo("too-large");
    assertThat(partner.detail()).contains("6000000 bytes").contains("65536");
    assertThat(accounts.problem()).isEqualTo("too-large");
    assertThat(wall.through).isEmpty();
  }

  @Test
  void size_is_counted_in_bytes() {
    assertThat(api.put(NORA, "é".repeat(40_000), RequestBodyTest::asItIs).problem())
        .isEqualTo("too-large");
  }

  @Test
  void an_import_keeps_its_text_and_its_type() {
    Reply reply = accounts("text/csv", "\uFEFFaccountId,legalName\r\nA-1,\"Grün; AG\"\r\n");

    assertThat(reply.status()).isEqualTo(202);
    Wall.Import got = wall.last(Wall.Import.class);
    assertThat(got.mediaType()).isEqualTo("text/csv");
    assertThat(got.body()).isEqualTo("accountId,legalName\r\nA-1,\"Grün; AG\"\r\n");
    assertThat(accounts("application/json", "[]").problem()).isEqualTo("unsupported-media-type");
  }

  private Reply accounts(String type, String body) {
    return api.send(
        NORA,
        event -> {
          Api.route(event, "POST", "/v1/accounts/imports");
          event.putObject("headers").put("Content-Type", type).put("Idempotency-Key", "k");
          event.put("body", body);
        });
  }

  @Test
  void no_body_where_one_is_needed() {
    assertThat(api.put(NORA, "", RequestBodyTest::asItIs).codes()).containsExactly("required");
    assertThat(api.put(NORA, "", event -> event.putNull("body")).codes())
        .containsExactly("required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "\"text\"", "null", "1", "{\"a\":1,\"a\":2}", "{\"name\":1e400}"})
  void what_is_no_object_as_the_contract_has_it_is_invalid(String body) {
    Reply reply = api.put(NORA, body, RequestBodyTest::asItIs);

    assertThat(reply.problem()).isEqualTo("invalid-request");
    assertThat(reply.pointers()).isNotEmpty();
    assertThat(wall.through).isEmpty();
  }

  @Test
  void every_fault_is_listed_at_once_with_its_place() {
    Reply reply =
        api.put(
            NORA,
            """
            {"name": 5, "type": "friend", "state": "active", "tier": "",
             "territories": ["Germany", "DE"], "productFamilies": "analytics",
             "surprise": true, "contacts": [{"name": "Ada", "email": "nowhere"}]}""",
            RequestBodyTest::asItIs);

    assertThat(reply.pointers())
        .contains(
            "/name",
            "/type",
            "/territories/0",
            "/productFamilies",
            "/surprise",
            "/contacts/0/email",
            "/agreementSigned");
    assertThat(reply.codes()).contains("required", "type", "enum", "additionalProperties");
    assertThat(reply.detail()).contains("faults");
  }

  private static void asItIs(ObjectNode event) {
    assertThat(event.has("body")).isTrue();
  }
}
