package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.entente.local.Laptop.Said;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInTest {
  private static final String PATH = "/v1/partners/P-1";

  private Laptop laptop = unstarted();

  @SuppressWarnings("NullAway") // started before the first test
  private static Laptop unstarted() {
    return null;
  }

  @BeforeAll
  void start(@TempDir Path data) {
    laptop = Laptop.on(data);
    laptop.tenant("aurora");
    laptop.tenant("borealis");
  }

  @AfterAll
  void stop() {
    laptop.close();
  }

  @Test
  void nobody_is_asked_to_sign_in() {
    var request = HttpRequest.newBuilder(laptop.installation().address().resolve(PATH)).GET();

    refused(laptop.send(request), 401, "unauthenticated", "Send Authorization: Bearer");
  }

  @Test
  void an_expired_token_is_refused() {
    String token =
        laptop.installation().tokens().token(Laptop.nora("aurora"), Duration.ofHours(-1));

    refused(laptop.get(PATH, token), 401, "unauthenticated", "has expired");
  }

  @Test
  void an_unsigned_token_is_refused() throws ParseException {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims =
        Map.of(
            "iss",
            laptop.installation().tokens().address("aurora"),
            "sub",
            "nora",
            "aud",
            "entente",
            "iat",
            now,
            "exp",
            now + 60,
            "tenant_id",
            "aurora",
            "roles",
            List.of("channel-manager"));
    String token = new PlainJWT(JWTClaimsSet.parse(claims)).serialize();

    refused(laptop.get(PATH, token), 401, "unauthenticated", "is not a signed token");
  }

  @Test
  void another_tenants_issuer_does_not_speak_for_this_tenant() {
    String token =
        laptop
            .installation()
            .tokens()
            .signed(
                "borealis",
                Map.of(
                    "sub", "eve",
                    "aud", "entente",
                    "tenant_id", "aurora",
                    "roles", List.of("tenant-admin")),
                Duration.ofHours(1));

    refused(laptop.get(PATH, token), 401, "unauthenticated", "does not speak for this program");
  }

  @Test
  void a_tenants_issuer_makes_no_operator() {
    String token =
        laptop
            .installation()
            .tokens()
            .signed(
                "aurora",
                Map.of("sub", "eve", "aud", "entente", "roles", List.of("operator")),
                Duration.ofHours(1));

    refused(laptop.get("/v1/tenants/borealis", token), 401, "unauthenticated", "no tenant_id");
  }

  @Test
  void the_wrong_role_is_refused_with_the_right_ones() {
    String token = laptop.token("aurora", "auditor");

    refused(
        laptop.put(PATH, token, Laptop.partner("Me")),
        403,
        "forbidden",
        "putPartner is open to api-client, channel-director, channel-manager, tenant-admin");
  }

  @Test
  void what_one_tenant_puts_the_other_does_not_find() {
    laptop.put(PATH, laptop.token("aurora", "channel-manager"), Laptop.partner("Nordlicht"));

    refused(
        laptop.get(PATH, laptop.token("borealis", "tenant-admin")), 404, "not-found", "partner");
  }

  @Test
  void a_path_and_a_method_that_do_not_exist_are_not_found() {
    String token = laptop.token("aurora", "auditor");

    refused(laptop.get("/v1/nothing", token), 404, "not-found", "There is no such path.");
    var delete = laptop.service().request(PATH, token).DELETE();
    refused(laptop.send(delete), 404, "not-found", "There is no such path.");
  }

  @Test
  void a_body_over_six_megabytes_is_refused_before_it_is_understood() {
    var request =
        laptop
            .service()
            .request(PATH, laptop.token("aurora", "channel-manager"))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("x".repeat(6 * 1024 * 1024 + 1)));

    refused(laptop.send(request), 413, "too-large", "in parts of at most 5 MB");
  }

  @Test
  void bytes_that_are_no_text_arrive_as_they_were_sent() {
    var request =
        laptop
            .service()
            .request(PATH, laptop.token("aurora", "channel-manager"))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xE9, '}'}));

    refused(laptop.send(request), 400, "invalid-request", "not UTF-8");
  }

  @Test
  void a_wish_for_a_useless_token_is_refused_with_what_is_possible() {
    assertThatExceptionOfType(Cure.class)
        .isThrownBy(() -> laptop.token("aurora", "boss"))
        .withMessageContaining("boss is no role")
        .withMessageContaining("channel-manager");
    assertThatExceptionOfType(Cure.class)
        .isThrownBy(() -> laptop.token("acme", "auditor"))
        .withMessage("There is no tenant acme; there are aurora, borealis.");
    assertThatExceptionOfType(Cure.class)
        .isThrownBy(() -> laptop.token("aurora", "partner-user"))
        .withMessageContaining("add --partner");
  }

  private static void refused(Said said, int status, String problem, String detail) {
    assertThat(said.status()).as(said.toString()).isEqualTo(status);
    assertThat(said.type()).isEqualTo("application/problem+json");
    assertThat(said.problem()).isEqualTo(problem);
    assertThat(said.body().path("detail").asString("")).contains(detail);
  }

  @Test
  void a_system_comes_by_client_credentials_and_may_do_what_its_scopes_say() {
    String token = program("aurora", "program:read");

    assertThat(laptop.get("/v1/program", token).status()).isEqualTo(200);
    refused(laptop.get("/v1/deals", token), 403, "forbidden", "lacks the scope deals:read");
  }

  @Test
  void a_system_that_asks_for_no_scope_may_do_nothing_and_at_the_operators_issuer_it_is_nobody() {
    refused(laptop.get("/v1/program", program("aurora", "")), 403, "forbidden", "lacks the scope");
    refused(
        laptop.get("/v1/tenants", program("operators", "tenants:read")),
        401,
        "unauthenticated",
        "has no role");
  }

  private String program(String issuer, String scope) {
    String form =
        "grant_type=client_credentials&client_id=erp&client_secret=any&scope="
            + URLEncoder.encode(scope, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(
                URI.create(laptop.installation().tokens().address(issuer) + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    Said said = laptop.send(request);
    assertThat(said.status()).as("%s", said).isEqualTo(200);
    return said.body().path("access_token").asString();
  }
}
