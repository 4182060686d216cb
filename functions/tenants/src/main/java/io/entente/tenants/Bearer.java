package io.entente.tenants;

import io.entente.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bearer token that the service gave out itself, and whose hash it keeps: 256 random bits under
 * an id. Its first word makes it easy to find where it should not be.
 *
 * @param id of what is stored
 */
record Bearer(TenantId tenant, String id, String secret) {
  private static final Pattern FORM =
      Pattern.compile(
          "entente\\.([a-z][a-z0-9]{2,30})\\.((?:pat|grant)_[0-9a-hjkmnp-tv-z]{26})\\.([A-Za-z0-9_-]{43})");

  private static final String PREFIX = "entente.";
  private static final int BYTES = 32;

  static Bearer drawn(TenantId tenant, String id, SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Bearer(tenant, id, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Whether it says that it is one, well formed or not. */
  static boolean isMeant(String token) {
    return token.startsWith(PREFIX);
  }

  static Optional<Bearer> of(String token) {
    Matcher parts = FORM.matcher(token);
    return parts.matches()
        ? Optional.of(new Bearer(new TenantId(parts.group(1)), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /** As it is sent. */
  String text() {
    return PREFIX + tenant + "." + id + "." + secret;
  }

  /** What is kept of it. So many random bits need no salt and no slow function. */
  String hash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** In a time that tells nothing of where they differ. */
  boolean hasHash(String kept) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
  }

  /** Never in a log, whoever prints it. */
  @Override
  public String toString() {
    return "Bearer[" + id + "]";
  }
}
