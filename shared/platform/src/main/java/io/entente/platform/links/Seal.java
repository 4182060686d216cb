package io.entente.platform.links;

import io.entente.kernel.TenantId;
import io.entente.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A link as text: what it says, a full stop, and HMAC-SHA256 of the very text before it. No two
 * texts say the same, since what is read is written again and compared.
 */
final class Seal {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private record Said(String tenant, String purpose, List<String> about, long until) {}

  private final byte[] secret;

  Seal(byte[] secret) {
    this.secret = secret.clone();
  }

  String token(Link link) {
    String said = said(link);
    return said + "." + signature(said);
  }

  /** What it says, if it is one of this seal's; in the same time, however near another comes. */
  Optional<Link> opened(String token) {
    return claimed(token).filter(link -> equal(token(link), token));
  }

  /** What it says, whoever wrote it; nothing where it is no link at all. */
  static Optional<Link> claimed(String token) {
    try {
      String said = token.substring(0, Math.max(0, token.indexOf('.')));
      Said read = Json.MAPPER.readValue(Base64.getUrlDecoder().decode(said), Said.class);
      return Optional.of(
          new Link(
              new TenantId(read.tenant),
              read.purpose,
              read.about,
              Instant.ofEpochSecond(read.until)));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private static String said(Link link) {
    var said =
        new Said(
            link.tenant().value(), link.purpose(), link.about(), link.until().getEpochSecond());
    return ENCODER.encodeToString(Json.write(said).getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String said) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return ENCODER.encodeToString(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
