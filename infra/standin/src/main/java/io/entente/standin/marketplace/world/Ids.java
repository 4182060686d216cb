package io.entente.standin.marketplace.world;

import java.math.BigInteger;
import java.util.UUID;

/** Identifiers as AWS's look. */
public final class Ids {
  private Ids() {}

  public static String changeSet() {
    return random(25);
  }

  public static String offer() {
    return "offer-" + random(13);
  }

  public static String agreement() {
    return "agmt-" + random(25);
  }

  public static String license(String account) {
    return "arn:aws:license-manager::%s:license:l-%s"
        .formatted(account, UUID.randomUUID().toString().replace("-", ""));
  }

  /** What a buyer's browser brings. */
  public static String token() {
    return random(40) + random(40) + "=";
  }

  private static String random(int length) {
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16).toString(36));
    }
    return text.substring(0, length);
  }
}
