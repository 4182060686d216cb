package io.entente.webhooks;

import io.entente.kernel.PartnerId;
import io.entente.platform.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Whose endpoints a caller sees and sets: its partner's, or the vendor's own. */
final class Owner {
  private Owner() {}

  /**
   * @return null for the vendor
   */
  static @Nullable String ofCaller() {
    return Caller.current() instanceof Caller.Member member
        ? member.partner().map(PartnerId::value).orElse(null)
        : null;
  }
}
