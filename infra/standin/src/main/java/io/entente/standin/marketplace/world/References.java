package io.entente.standin.marketplace.world;

import java.util.Optional;

/** {@code $Name.Entity.Identifier}: what a change of that name makes. */
public final class References {
  private static final String START = "$";
  private static final String END = ".Entity.Identifier";

  private References() {}

  static Optional<String> name(String identifier) {
    return identifier.startsWith(START) && identifier.endsWith(END)
        ? Optional.of(identifier.substring(START.length(), identifier.length() - END.length()))
        : Optional.empty();
  }
}
