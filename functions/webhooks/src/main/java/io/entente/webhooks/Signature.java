package io.entente.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Standard Webhooks 1.0.0, {@code v1}: HMAC-SHA256 over id, seconds and the very bytes sent. */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  /** Nobody has more keys at a time. */
  private static final int MOST_SIGNATURES = 16;

  private Signature() {}

  /**
   * @param id the event's, the same at every attempt
   * @param body as it goes out, in UTF-8
   */
  record Signed(String id, String body) {}

  /**
   * The three headers.
   *
   * @param keys all that sign now, in one header, so that a receiver may know either
   * @param at the attempt, by the system's clock: receivers compare it with theirs
   */
  static Map<String, String> headers(Signed message, List<SigningKey> keys, Instant at) {
    String seconds = Long.toString(at.getEpochSecond());
    byte[] head = (message.id + "." + seconds + ".").getBytes(UTF_8);
    byte[] body = message.body.getBytes(UTF_8);
    return Map.of(
        "webhook-id",
        message.id,
        "webhook-timestamp",
        seconds,
        "webhook-signature",
        keys.stream().map(key -> "v1," + signed(head, body, key)).collect(Collectors.joining(" ")));
  }

  /**
   * What a message's headers claim.
   *
   * @param seconds as the header had them
   * @param signatures of which one may be good: {@code v1,…} and perhaps others, between blanks
   */
  record Claim(String seconds, String signatures) {}

  /** Whether one of the keys signed it. */
  static boolean isBy(List<SigningKey> keys, Signed message, Claim claim) {
    byte[] head = (message.id + "." + claim.seconds + ".").getBytes(UTF_8);
    byte[] body = message.body.getBytes(UTF_8);
    List<byte[]> good =
        keys.stream().map(key -> ("v1," + signed(head, body, key)).getBytes(UTF_8)).toList();
    return Arrays.stream(claim.signatures.split(" ", MOST_SIGNATURES))
        .map(one -> one.getBytes(UTF_8))
        .anyMatch(one -> good.stream().anyMatch(key -> MessageDigest.isEqual(key, one)));
  }

  private static String signed(byte[] head, byte[] body, SigningKey key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
      mac.update(head);
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
