package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A secret that signs.
 *
 * @param until when it signs no more, because another one has taken its place; none: it is the one
 */
public record SigningKey(
    @Stored(DataClass.SECRET) String secret, @Stored(DataClass.BUSINESS) @Nullable Instant until) {
  static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  /** Each signs every message; nobody needs more than this at a time. */
  private static final int MOST = 5;

  public static SigningKey drawn(SecureRandom random) {
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

  /** The keys after a rotation: this one, and those that signed before for a while yet. */
  List<SigningKey> before(List<SigningKey> old, Instant now, Duration overlap) {
    return Stream.concat(
            Stream.of(this),
            old.stream()
                .map(key -> key.until(now.plus(overlap)))
                .filter(key -> key.signsAt(now))
                .limit(MOST - 1))
        .toList();
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
