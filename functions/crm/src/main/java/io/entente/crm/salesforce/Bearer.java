package io.entente.crm.salesforce;

import io.entente.crm.port.CrmTrouble;
import io.entente.crm.port.CrmTrouble.Kind;
import io.entente.crm.wire.Wire;
import io.entente.platform.json.Json;
import io.entente.platform.outbound.Outbound;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Signs in by the OAuth 2.0 JWT bearer flow: a statement that is signed with the connected app's
 * key and good for a moment is exchanged for a token. There is no refresh token.
 */
record Bearer(Wire wire, Clock system) {
  private static final Duration GOOD_FOR = Duration.ofMinutes(2);
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  /**
   * Who signs in, where.
   *
   * @param login the address at which one signs in
   * @param clientId the connected app's consumer key
   * @param key its private key, PKCS #8 in base64
   */
  record Access(String login, String user, String clientId, String key) {
    @Override
    public String toString() {
      return "Access of " + user;
    }
  }

  /** What a token opens. */
  record Token(String value, URI instance) {
    @Override
    public String toString() {
      return "Token for " + instance;
    }
  }

  Token token(Access access) {
    String body =
        "grant_type=%s&assertion=%s"
            .formatted(URLEncoder.encode(GRANT, StandardCharsets.UTF_8), statement(access));
    Wire.Answer answer =
        wire.send(
            Outbound.Letter.wanting(
                Outbound.Method.POST,
                URI.create(access.login + "/services/oauth2/token"),
                Map.of("content-type", "application/x-www-form-urlencoded"),
                body));
    JsonNode said = answer.body();
    if (!answer.isDone() || !said.has("access_token") || !said.has("instance_url")) {
      throw shutOut(said.path("error_description").asString(said.path("error").asString("")));
    }
    return new Token(
        said.path("access_token").asString(), URI.create(said.path("instance_url").asString()));
  }

  private static CrmTrouble shutOut(String why) {
    return CrmTrouble.of(
        Kind.SHUT_OUT,
        "Salesforce does not let the connection's user in%s. Look at the user, the consumer key, the certificate and whether the app is approved for that user."
            .formatted(why.isEmpty() ? "" : " (%s)".formatted(Words.quoted(why))));
  }

  private String statement(Access access) {
    String head = part(Json.write(Map.of("alg", "RS256")));
    String claims =
        part(
            Json.write(
                Map.of(
                    "iss", access.clientId,
                    "sub", access.user,
                    "aud", access.login,
                    "exp", system.instant().plus(GOOD_FOR).getEpochSecond())));
    String signed = head + "." + claims;
    return signed + "." + encoded(signature(signed, access.key));
  }

  private static byte[] signature(String text, String key) {
    try {
      PrivateKey secret =
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw CrmTrouble.of(
          Kind.SHUT_OUT,
          "The connection's secret is no private key. Put the connection with an RSA key, PKCS #8 in base64.");
    }
  }

  private static String part(String json) {
    return encoded(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
