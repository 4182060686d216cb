package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A secret that signs.
 *
 * @param until when it signs no more, because another one has taken its place; none: it is the one
 */
record SigningKey(
    @Stored(DataClass.SECRET) String secret, @Stored(DataClass.BUSINESS) @Nullable Instant until) {
  static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  static SigningKey drawn(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SigningKey(PREFIX + Base64.getEncoder().encodeToString(bytes), null);
  }

  boolean signsAt(Instant now) {
    return until == null || now.isBefore(until);
  }

  /** The same, until then at the latest. */
  SigningKey until(Instant end) {
    return new SigningKey(secret, until == null || end.isBefore(until) ? end : until);
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }

  /** A secret is in no log, wherever the record is printed. */
  @Override
  public String toString() {
    return "SigningKey[until=%s]".formatted(until);
  }
}
