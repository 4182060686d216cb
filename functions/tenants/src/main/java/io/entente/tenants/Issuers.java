package io.entente.tenants;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;

/**
 * OpenID Connect issuers: found by discovery, their keys kept for some minutes and fetched again
 * when a new one appears, each fetch bounded in time and size. A key that an issuer took back is
 * believed until its keys are fetched again; while it cannot be reached, those that it had are.
 */
final class Issuers {
  /** Whom a token must be meant for. */
  static final String AUDIENCE = "entente";

  private static final int MILLIS = 3_000;
  private static final int BYTES = 200_000;
  private static final int KEPT = 1_000;
  private static final long KEYS_ASKED_MILLIS = 10_000;
  private static final Duration USUALLY_KEPT = Duration.ofMinutes(5);

  /** How long an issuer may be down before its people are. */
  private static final Duration OUTAGE = Duration.ofHours(1);

  /** As much as the library allows for the other times of a token. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final Map<String, DefaultJWTProcessor<SecurityContext>> processors =
      new ConcurrentHashMap<>();
  private final DefaultResourceRetriever web = new DefaultResourceRetriever(MILLIS, MILLIS, BYTES);
  private final Clock clock = Clock.systemUTC();
  private final Duration keysKept;

  Issuers() {
    this(USUALLY_KEPT);
  }

  /** With another time for which an issuer's keys are believed without asking again. */
  Issuers(Duration keysKept) {
    this.keysKept = keysKept;
  }

  /**
   * Checks signature, issuer, audience and time.
   *
   * @param issuer one that is believed, whatever the token says
   * @throws BadJOSEException if the token is not good
   * @throws IOException if the issuer could not be asked
   */
  JWTClaimsSet verified(String issuer, SignedJWT token) throws BadJOSEException, IOException {
    try {
      return issuedAlready(processor(issuer).process(token, null));
    } catch (RateLimitReachedException e) {
      throw new BadJOSEException(
          "no known key has signed it, and there was no new one just now", e);
    } catch (JOSEException e) {
      throw new IOException("the issuer's keys could not be read", e);
    }
  }

  /** One of tomorrow would outlive all that is said of its person today. */
  private JWTClaimsSet issuedAlready(JWTClaimsSet claims) throws BadJWTException {
    if (claims.getIssueTime().toInstant().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
      throw new BadJWTException("it was issued in the future");
    }
    return claims;
  }

  private DefaultJWTProcessor<SecurityContext> processor(String issuer) throws IOException {
    DefaultJWTProcessor<SecurityContext> known = processors.get(issuer);
    if (known != null) {
      return known;
    }
    if (processors.size() >= KEPT) {
      processors.clear();
    }
    DefaultJWTProcessor<SecurityContext> made = discovered(issuer);
    processors.put(issuer, made);
    return made;
  }

  private DefaultJWTProcessor<SecurityContext> discovered(String issuer) throws IOException {
    // Whoever invents key ids must not make us ask the issuer for each of them.
    JWKSource<SecurityContext> source =
        JWKSourceBuilder.create(keys(issuer), web)
            .cache(keysKept.toMillis(), MILLIS)
            .refreshAheadCache(false) // a thread of its own would stand still between two requests
            .outageTolerant(OUTAGE.toMillis())
            .retrying(true)
            .rateLimited(Math.min(KEYS_ASKED_MILLIS, keysKept.toMillis() - 1))
            .build();
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            AUDIENCE,
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("sub", "exp", "iat")));
    return processor;
  }

  private URL keys(String issuer) throws IOException {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    URL discovery = url(base + "/.well-known/openid-configuration");
    try {
      String document = web.retrieveResource(discovery).getContent();
      return url(Json.MAPPER.readTree(document).path("jwks_uri").asString(""));
    } catch (JacksonException e) {
      throw new IOException("the issuer's answer is no discovery document", e);
    }
  }

  private static URL url(String address) throws IOException {
    if (!address.matches("https?://.+")) {
      throw new IOException("not an address of the web");
    }
    try {
      return URI.create(address).toURL();
    } catch (IllegalArgumentException e) {
      throw new IOException("not an address", e);
    }
  }

  /** The claims of a token that nobody has verified yet: only to find out whom to ask. */
  static JWTClaimsSet unverified(SignedJWT token) throws BadJOSEException {
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException e) {
      throw new BadJOSEException("the claims cannot be read", e);
    }
  }
}
