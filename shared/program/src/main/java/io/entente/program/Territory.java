package io.entente.program;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A named part of the world.
 *
 * @param countries ISO 3166 alpha-2, in the order of the document
 */
public record Territory(String id, Wording name, Set<String> countries) {
  public Territory {
    countries = Collections.unmodifiableSet(new LinkedHashSet<>(countries));
  }
}
