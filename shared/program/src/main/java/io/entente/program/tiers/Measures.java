package io.entente.program.tiers;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What is known of a partner on one day.
 *
 * @param known by the name of the fact; amounts in minor units of the program's currency. A fact
 *     that has never arrived is absent, which is not zero
 */
public record Measures(Map<String, Long> known) {
  public Measures {
    known = Map.copyOf(known);
  }

  OptionalLong of(String fact) {
    Long value = known.get(fact);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
