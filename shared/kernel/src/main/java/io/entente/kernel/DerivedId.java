package io.entente.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An id that is a function of what asked for it, so that a retried request finds its first answer:
 * {@code <kind>_} and 26 characters of Crockford's base32, which hold the first 130 bits of the
 * parts' SHA-256. Each part is preceded by its length, so that no two lists of parts look alike.
 */
public final class DerivedId {
  private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int CHARACTERS = 26;
  private static final int BITS_EACH = 5;

  private DerivedId() {}

  /**
   * @param kind what the id names, in lower case: {@code deal}, {@code job}
   */
  public static String of(String kind, String... parts) {
    return kind + "_" + base32(sha256(parts));
  }

  private static byte[] sha256(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String base32(byte[] hash) {
    var text = new StringBuilder(CHARACTERS);
    for (int i = 0; i < CHARACTERS; i++) {
      text.append(CROCKFORD.charAt(fiveBits(hash, i * BITS_EACH)));
    }
    return text.toString();
  }

  private static int fiveBits(byte[] hash, int bit) {
    int pair = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
    return pair >> (11 - bit % 8) & 31;
  }
}
