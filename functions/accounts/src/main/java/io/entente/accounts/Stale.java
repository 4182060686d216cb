package io.entente.accounts;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.table.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code If-Match} means for a master that may be put with it or without. */
final class Stale {
  private Stale() {}

  static boolean is(@Nullable Long ifMatch, Optional<? extends Versioned<?>> stored) {
    return ifMatch != null && stored.map(Versioned::version).orElse(0L) != ifMatch.longValue();
  }

  static <T> Outcome<T> refused(Optional<? extends Versioned<?>> stored) {
    return Outcome.refused(
        ProblemKind.STALE_VERSION,
        stored
            .map(s -> "It is at version %d now; read it again.".formatted(s.version()))
            .orElse("It does not exist yet; leave If-Match out."));
  }
}
