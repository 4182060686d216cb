package io.entente.platform.links;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.security.SecureRandom;
import java.util.Base64;

/** What signs a tenant's links, in Base64. Written once, by whoever signs first. */
record LinkSecret(@Stored(DataClass.SECRET) String secret) {
  /** The platform itself: every context makes links, and none has the secret. */
  static final String OWNER = "links";

  static final ItemKey KEY = new ItemKey("LINKS", "SECRET");
  static final ItemType<LinkSecret> TYPE =
      ItemType.named("link_secret", 1, OWNER).holding(LinkSecret.class, _ -> KEY);
  private static final int BYTES = 32;

  static LinkSecret drawn(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new LinkSecret(Base64.getEncoder().encodeToString(bytes));
  }

  Seal seal() {
    return new Seal(Base64.getDecoder().decode(secret));
  }

  /** A secret is in no log, wherever the record is printed. */
  @Override
  public String toString() {
    return "LinkSecret[]";
  }
}
