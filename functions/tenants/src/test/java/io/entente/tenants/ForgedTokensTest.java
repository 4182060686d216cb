package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tokens that are none, or not for us. */
class ForgedTokensTest {
  private static final Issuing HERE = new Issuing();

  /** No issuer's. */
  private static final RSAKey OURS = key();

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  static void close() {
    HERE.close();
  }

  @Test
  void the_issuer_of_another_tenant_is_not_believed_whatever_the_token_calls_it() throws Exception {
    SignedJWT others =
        signedBy("borealis", claims().issuer(HERE.issuer("aurora")).claim("tenant_id", "aurora"));

    HERE.assertDenied(others.serialize(), "not valid here");
  }

  @Test
  void an_expired_token_says_so() {
    String token =
        HERE.server.issueToken("aurora", "someone", "entente", roles(), -Issuing.HOUR).serialize();

    HERE.assertDenied(token, "has expired");
  }

  @Test
  void a_token_of_tomorrow_is_not_valid_today() {
    long tomorrow = Instant.now().plus(Duration.ofDays(1)).getEpochSecond();

    for (String time : List.of("nbf", "iat")) {
      var claims = Map.of("tenant_id", "aurora", "roles", List.of("auditor"), time, tomorrow);
      HERE.assertDenied(HERE.token("aurora", claims), "not valid here");
    }
  }

  @Test
  void a_token_that_is_too_long_is_not_even_read() {
    var claims = Map.of("tenant_id", "aurora", "roles", List.of("auditor"), "x", "x".repeat(8_192));

    HERE.assertDenied(HERE.token("aurora", claims), "longer than 8,192 characters");
  }

  @Test
  void a_token_for_somebody_else_is_not_valid_here() {
    String token =
        HERE.server
            .issueToken("aurora", "someone", "another-api", roles(), Issuing.HOUR)
            .serialize();

    HERE.assertDenied(token, "not valid here");
  }

  @Test
  void a_token_that_nobody_signed_is_none() {
    var plain =
        new PlainJWT(claims().issuer(HERE.issuer("aurora")).claim("tenant_id", "aurora").build());

    HERE.assertDenied(plain.serialize(), "not a signed token");
  }

  @Test
  void a_token_signed_with_the_public_key_as_a_secret_is_not_valid() throws Exception {
    var key = JWKSet.load(HERE.server.jwksUrl("aurora").url()).getKeys().getFirst();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
            claims().issuer(HERE.issuer("aurora")).claim("tenant_id", "aurora").build());
    token.sign(new MACSigner(key.toRSAKey().toRSAPublicKey().getEncoded()));

    HERE.assertDenied(token.serialize(), "not valid here");
  }

  @Test
  void a_token_signed_with_another_key_of_the_same_name_is_not_valid() throws Exception {
    HERE.assertDenied(
        signedBy("aurora", claims().issuer(HERE.issuer("aurora")).claim("tenant_id", "aurora"))
            .serialize(),
        "not valid here");
  }

  @Test
  void a_token_that_was_changed_is_not_valid() {
    String[] parts = HERE.vendors("aurora", "aurora").split("\\.", -1);
    String changed = parts[0] + "." + parts[1] + "." + parts[2].replaceFirst("^.{4}", "AAAA");

    HERE.assertDenied(changed, "not valid here");
  }

  @Test
  void key_ids_that_somebody_invents_do_not_make_the_issuer_be_asked_for_each() throws Exception {
    for (int i = 0; i < 20; i++) {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("invented-" + i).build();
      var token =
          new SignedJWT(
              header, claims().issuer(HERE.issuer("aurora")).claim("tenant_id", "aurora").build());
      token.sign(new RSASSASigner(OURS));
      HERE.assertDenied(token.serialize(), "not valid here");
    }
    assertThat(Issuing.effect(HERE.authorize(HERE.vendors("aurora", "aurora")))).isEqualTo("Allow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic YTpi", "Bearer", "token"})
  void whoever_sends_no_bearer_token_is_asked_for_one(String header) {
    JsonNode answer = HERE.send(header);

    assertThat(Issuing.effect(answer)).isEqualTo("Deny");
    assertThat(answer.at("/context/reason").asString())
        .isEqualTo("Send a bearer token in Authorization.");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "nonsense", "a.b.c", "e30.e30.e30", "{}"})
  void what_is_no_token_at_all_is_said_to_be_none(String token) {
    HERE.assertDenied(token, "not a signed token");
  }

  @Test
  void an_issuer_that_does_not_answer_says_nothing_of_the_token_and_no_answer_is_kept() {
    HERE.tenant("quiet", "http://127.0.0.1:1/quiet");
    var claims = claims().issuer("http://127.0.0.1:1/quiet").claim("tenant_id", "quiet");

    assertThatThrownBy(() -> HERE.authorize(signed(claims)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("could not be asked");
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
    token.sign(new RSASSASigner(OURS));
    return token;
  }

  @SuppressWarnings("JavaUtilDate") // the library knows no other
  private static JWTClaimsSet.Builder claims() {
    long now = System.currentTimeMillis();
    return new JWTClaimsSet.Builder()
        .subject("someone")
        .audience("entente")
        .issueTime(new Date(now))
        .expirationTime(new Date(now + Issuing.HOUR * 1_000))
        .claim("roles", List.of("tenant-admin"));
  }

  private static Map<String, Object> roles() {
    return Map.of("tenant_id", "aurora", "roles", List.of("tenant-admin"));
  }
}
