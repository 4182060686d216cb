package io.entente.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One thing that identifies a company, in the one spelling under which it is stored.
 *
 * @param value 1 to 512 bytes of UTF-8 without {@code #}, so that it can stand in a storage key
 */
public record IdentityKey(Kind kind, String value) {
  private static final int MAX_BYTES = 512;

  /** In the order of how much a key of this kind proves. */
  public enum Kind {
    /** The register's own number: proves the company. */
    REGISTRY,
    /** Normalized name {@code @} country: proves the company for all practical purposes. */
    NAME,
    /** Registrable domain: proves a group of companies at best. */
    DOMAIN
  }

  public IdentityKey {
    if (value.isBlank() || !fits(value)) {
      throw new IllegalArgumentException(
          "An identity key is 1 to %d bytes without '#': make it by IdentityKey.of"
              .formatted(MAX_BYTES));
    }
  }

  /** The key for a text of any length; one that does not fit is replaced by its hash. */
  public static IdentityKey of(Kind kind, String text) {
    return new IdentityKey(kind, fits(text) ? text : "sha256." + sha256(text));
  }

  private static boolean fits(String text) {
    return text.indexOf('#') < 0 && text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** As it stands in a storage key, the same for all who store or look up: {@code NAME#acme@DE}. */
  @Override
  public String toString() {
    return kind + "#" + value;
  }
}
