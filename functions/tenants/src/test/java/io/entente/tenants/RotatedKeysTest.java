package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An identity provider that changes its keys, takes one back, or is down for a while. */
class RotatedKeysTest {
  private static final RSAKey OLD = key("old");
  private static final RSAKey NEW = key("new");
  private static final Duration SHORT = Duration.ofMillis(2);
  private static final Duration LONG = Duration.ofMinutes(5);

  private final AtomicReference<List<RSAKey>> published = new AtomicReference<>(List.of(OLD));
  private HttpServer provider = closed();

  @SuppressWarnings("NullAway") // set before each test
  private static HttpServer closed() {
    return null;
  }

  @BeforeEach
  void start() throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/.well-known/openid-configuration",
        exchange -> answer(exchange, "{\"jwks_uri\": \"%s/keys\"}".formatted(issuer())));
    provider.createContext("/keys", exchange -> answer(exchange, keys()));
    provider.start();
  }

  @AfterEach
  void stop() {
    provider.stop(0);
  }

  @Test
  void a_new_key_is_believed_as_soon_as_something_is_signed_with_it() throws Exception {
    var issuers = new Issuers(LONG);
    assertThat(issuers.verified(issuer(), signed(OLD)).getSubject()).isEqualTo("ada");

    published.set(List.of(OLD, NEW));

    assertThat(issuers.verified(issuer(), signed(NEW)).getSubject()).isEqualTo("ada");
    assertThat(issuers.verified(issuer(), signed(OLD)).getSubject()).isEqualTo("ada");
  }

  @Test
  void a_key_that_was_taken_back_is_believed_until_the_kept_ones_are_asked_for_again()
      throws Exception {
    var forgetful = new Issuers(SHORT);
    var keeping = new Issuers(LONG);
    forgetful.verified(issuer(), signed(OLD));
    keeping.verified(issuer(), signed(OLD));

    published.set(List.of(NEW));

    assertThatThrownBy(() -> forgetful.verified(issuer(), signed(OLD)))
        .isInstanceOf(BadJOSEException.class);
    assertThat(keeping.verified(issuer(), signed(OLD)).getSubject()).isEqualTo("ada");
  }

  @Test
  void a_provider_that_is_down_stops_nobody_whose_key_was_known() throws Exception {
    var issuers = new Issuers(SHORT);
    issuers.verified(issuer(), signed(OLD));
    String issuer = issuer();
    SignedJWT token = signed(OLD);
    provider.stop(0);

    assertThat(issuers.verified(issuer, token).getSubject()).isEqualTo("ada");
  }

  @Test
  void a_provider_that_was_never_reached_says_nothing_of_a_token() throws Exception {
    String issuer = issuer();
    SignedJWT token = signed(OLD);
    provider.stop(0);

    assertThatThrownBy(() -> new Issuers(LONG).verified(issuer, token))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_provider_that_publishes_no_key_has_signed_nothing() throws Exception {
    published.set(List.of());

    assertThatThrownBy(() -> new Issuers(LONG).verified(issuer(), signed(OLD)))
        .isInstanceOf(BadJOSEException.class);
  }

  private String issuer() {
    return "http://localhost:%d".formatted(provider.getAddress().getPort());
  }

  private String keys() {
    return new JWKSet(List.copyOf(published.get())).toPublicJWKSet().toString();
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @SuppressWarnings("JavaUtilDate") // the library knows no other
  private SignedJWT signed(RSAKey key) throws JOSEException {
    long now = System.currentTimeMillis();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("ada")
            .audience(Issuers.AUDIENCE)
            .issueTime(new Date(now))
            .expirationTime(new Date(now + 60_000))
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token;
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
