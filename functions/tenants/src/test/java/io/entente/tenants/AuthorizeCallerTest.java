package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.entente.contract.Contract;
import io.entente.platform.json.Json;
import io.entente.testkit.Callers;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.Routes;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.databind.JsonNode;

/** Real tokens of a real issuer, and those that are none. */
class AuthorizeCallerTest {
  private static final MockOAuth2Server ISSUER = new MockOAuth2Server();
  private static final TestEnvironment ENV = TestEnvironment.start();
  private static final Routes ROUTES = new Routes(Contract.load());
  private static final long HOUR = 3_600;

  private final AuthorizeCaller authorizer =
      TenantFunctions.authorizer(ENV.platform(), Set.of(issuer("operators")));

  @BeforeAll
  static void twoTenantsWithAnIssuerEach() throws Exception {
    ISSUER.start(InetAddress.getLoopbackAddress(), 0);
    ISSUER.jwksUrl("aurora").url().openStream().close(); // its first answer takes seconds
    ENV.add(TenantFunctions.compose(ENV.platform(), ENV.provisioning()));
    for (String id : List.of("aurora", "borealis")) {
      var body =
          Map.of(
              "tenantId",
              id,
              "name",
              "Vendor " + id,
              "edition",
              "standard",
              "issuers",
              List.of(issuer(id)));
      ENV.as(Callers.operator()).key(id).post("/v1/tenants", body);
    }
  }

  @AfterAll
  static void close() {
    ISSUER.shutdown();
    ENV.close();
  }

  private static String issuer(String id) {
    return ISSUER.issuerUrl(id).toString();
  }

  @Test
  void a_members_token_says_who_it_is_in_flat_strings_and_in_whose_plan_it_counts() {
    JsonNode answer =
        authorize(
            token(
                "aurora",
                Map.of(
                    "tenant_id", "aurora",
                    "partner_id", "P-100",
                    "roles", List.of("partner-user"),
                    "scope", "deals:write deals:read")));

    assertThat(effect(answer)).isEqualTo("Allow");
    assertThat(answer.at("/context/tenantId").asString()).isEqualTo("aurora");
    assertThat(answer.at("/context/partnerId").asString()).isEqualTo("P-100");
    assertThat(answer.at("/context/roles").asString()).isEqualTo("partner-user");
    assertThat(answer.at("/context/scopes").asString().split(" ", -1))
        .containsExactlyInAnyOrder("deals:write", "deals:read");
    assertThat(answer.at("/context/user").asString()).isEqualTo("someone");
    assertThat(answer.path("usageIdentifierKey").asString()).endsWith("-tenant-aurora");
    assertThat(answer.path("context").valueStream()).allMatch(JsonNode::isString);
  }

  @Test
  void what_is_allowed_holds_for_the_whole_stage_so_that_it_can_be_kept() {
    JsonNode answer = authorize(vendors("aurora", "aurora"));

    assertThat(answer.at("/policyDocument/Statement/0/Resource/0").asString())
        .matches("arn:aws:execute-api:[^/]+/[^/]+/\\*");
  }

  @Test
  void an_operator_belongs_to_no_tenant_and_counts_in_no_plan() {
    JsonNode answer = authorize(token("operators", Map.of("roles", List.of("operator"))));

    assertThat(answer.at("/context/roles").asString()).isEqualTo("operator");
    assertThat(answer.path("context").has("tenantId")).isFalse();
    assertThat(answer.has("usageIdentifierKey")).isFalse();
  }

  @Test
  void an_operators_issuer_makes_nobody_else_than_operators() {
    assertDenied(token("operators", Map.of("roles", List.of("tenant-admin"))), "no role");
    assertDenied(vendors("operators", "aurora"), "does not speak for");
  }

  @Test
  void a_tenants_issuer_makes_no_operator() {
    assertDenied(token("aurora", Map.of("roles", List.of("operator"))), "names no tenant_id");
    JsonNode answer =
        authorize(
            token(
                "aurora",
                Map.of(
                    "tenant_id",
                    "aurora",
                    "roles",
                    List.of("operator", "x operator", "tenant-admin"))));
    assertThat(answer.at("/context/roles").asString()).isEqualTo("tenant-admin");
  }

  @Test
  void the_tenant_id_of_another_tenant_is_not_believed() {
    assertDenied(vendors("aurora", "borealis"), "does not speak for");
  }

  @Test
  void the_issuer_of_another_tenant_is_not_believed_whatever_the_token_calls_it() throws Exception {
    SignedJWT others =
        signedBy("borealis", claims().issuer(issuer("aurora")).claim("tenant_id", "aurora"));

    assertDenied(others.serialize(), "not valid here");
  }

  @Test
  void a_tenant_that_is_not_there_is_not_believed() {
    assertDenied(vendors("aurora", "nowhere"), "does not speak for");
    assertDenied(vendors("aurora", "NOT A TENANT"), "not valid here");
  }

  @Test
  void an_expired_token_says_so() {
    String token = ISSUER.issueToken("aurora", "someone", "entente", roles(), -HOUR).serialize();

    assertDenied(token, "has expired");
  }

  @Test
  void a_token_for_somebody_else_is_not_valid_here() {
    String token = ISSUER.issueToken("aurora", "someone", "another-api", roles(), HOUR).serialize();

    assertDenied(token, "not valid here");
  }

  @Test
  void a_token_that_nobody_signed_is_none() {
    var plain =
        new PlainJWT(claims().issuer(issuer("aurora")).claim("tenant_id", "aurora").build());

    assertDenied(plain.serialize(), "not a signed token");
  }

  @Test
  void a_token_signed_with_the_public_key_as_a_secret_is_not_valid() throws Exception {
    var key = JWKSet.load(ISSUER.jwksUrl("aurora").url()).getKeys().getFirst();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
            claims().issuer(issuer("aurora")).claim("tenant_id", "aurora").build());
    token.sign(new MACSigner(key.toRSAKey().toRSAPublicKey().getEncoded()));

    assertDenied(token.serialize(), "not valid here");
  }

  @Test
  void a_token_signed_with_another_key_of_the_same_name_is_not_valid() throws Exception {
    assertDenied(
        signedBy("aurora", claims().issuer(issuer("aurora")).claim("tenant_id", "aurora"))
            .serialize(),
        "not valid here");
  }

  @Test
  void a_token_that_was_changed_is_not_valid() {
    String[] parts = vendors("aurora", "aurora").split("\\.", -1);
    String changed = parts[0] + "." + parts[1] + "." + parts[2].replaceFirst("^.{4}", "AAAA");

    assertDenied(changed, "not valid here");
  }

  @Test
  void key_ids_that_somebody_invents_do_not_make_the_issuer_be_asked_for_each() throws Exception {
    for (int i = 0; i < 20; i++) {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("invented-" + i).build();
      var token =
          new SignedJWT(
              header, claims().issuer(issuer("aurora")).claim("tenant_id", "aurora").build());
      token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
      assertDenied(token.serialize(), "not valid here");
    }
    assertThat(effect(authorize(vendors("aurora", "aurora")))).isEqualTo("Allow");
  }

  @Test
  void who_acts_for_a_partner_must_say_for_which() {
    for (String role : List.of("partner-user", "partner-admin")) {
      assertDenied(
          token("aurora", Map.of("tenant_id", "aurora", "roles", List.of(role))), "partner_id");
    }
    assertDenied(
        token(
            "aurora",
            Map.of("tenant_id", "aurora", "partner_id", "a/b", "roles", List.of("partner-user"))),
        "not valid here");
  }

  @Test
  void a_token_without_roles_is_somebody_who_may_nothing() {
    JsonNode answer = authorize(token("aurora", Map.of("tenant_id", "aurora")));

    assertThat(effect(answer)).isEqualTo("Allow");
    assertThat(answer.at("/context/roles").asString("none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic YTpi", "Bearer", "token"})
  void whoever_sends_no_bearer_token_is_asked_for_one(String header) {
    JsonNode answer = send(header);

    assertThat(effect(answer)).isEqualTo("Deny");
    assertThat(answer.at("/context/reason").asString())
        .isEqualTo("Send a bearer token in Authorization.");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "nonsense", "a.b.c", "e30.e30.e30", "{}"})
  void what_is_no_token_at_all_is_said_to_be_none(String token) {
    assertDenied(token, "not a signed token");
  }

  @Test
  void an_issuer_that_does_not_answer_is_told_from_a_bad_token() {
    ENV.tenant("silent");
    var body =
        Map.of(
            "tenantId",
            "quiet",
            "name",
            "Quiet",
            "edition",
            "basic",
            "issuers",
            List.of("http://127.0.0.1:1/quiet"));
    ENV.as(Callers.operator()).key("quiet").post("/v1/tenants", body);
    var claims = claims().issuer("http://127.0.0.1:1/quiet").claim("tenant_id", "quiet");

    assertDenied(signed(claims), "could not be asked");
  }

  private static String signed(JWTClaimsSet.Builder claims) {
    try {
      return signedBy("aurora", claims).serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** With a key of our own under the name that the issuer's has. */
  private static SignedJWT signedBy(String keyId, JWTClaimsSet.Builder claims)
      throws JOSEException {
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims.build());
    token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
    return token;
  }

  @SuppressWarnings("JavaUtilDate") // the library knows no other
  private static JWTClaimsSet.Builder claims() {
    long now = System.currentTimeMillis();
    return new JWTClaimsSet.Builder()
        .subject("someone")
        .audience("entente")
        .issueTime(new Date(now))
        .expirationTime(new Date(now + HOUR * 1_000))
        .claim("roles", List.of("tenant-admin"));
  }

  private static Map<String, Object> roles() {
    return Map.of("tenant_id", "aurora", "roles", List.of("tenant-admin"));
  }

  private static String vendors(String issuer, String tenant) {
    return token(issuer, Map.of("tenant_id", tenant, "roles", List.of("channel-manager")));
  }

  private static String token(String issuer, Map<String, ?> claims) {
    return ISSUER
        .issueToken(issuer, "someone", "entente", new HashMap<String, Object>(claims), HOUR)
        .serialize();
  }

  private void assertDenied(String token, String reason) {
    JsonNode answer = authorize(token);

    assertThat(effect(answer)).isEqualTo("Deny");
    assertThat(answer.at("/context/reason").asString()).contains(reason);
    assertThat(answer.path("context").propertyNames()).containsExactly("reason");
    assertThat(answer.toString()).doesNotContain(token.isBlank() ? "nothing" : token);
  }

  private static @Nullable String effect(JsonNode answer) {
    return answer.at("/policyDocument/Statement/0/Effect").asString();
  }

  private JsonNode authorize(String token) {
    return send("Bearer " + token);
  }

  private JsonNode send(String authorization) {
    Map<String, List<String>> headers =
        authorization.isEmpty() ? Map.of() : Map.of("authorization", List.of(authorization));
    var request =
        new ApiRequest("r", "GET", "/v1/deals", headers, SdkBytes.fromByteArray(new byte[0]));
    byte[] event = ApiEvents.authorizer(request, ROUTES.find("GET", "/v1/deals").orElseThrow());
    return Json.MAPPER.readTree(authorizer.apply(new ByteArrayInputStream(event)));
  }
}
