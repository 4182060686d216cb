package io.entente.program;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** The countries of those that are named, and those that are named as such. */
  static Set<String> countries(List<Territory> territories, Collection<String> namesOrCountries) {
    var countries = new LinkedHashSet<String>();
    for (String each : namesOrCountries) {
      territories.stream()
          .filter(territory -> territory.id.equals(each))
          .findFirst()
          .ifPresentOrElse(
              territory -> countries.addAll(territory.countries),
              () -> {
                if (each.matches("[A-Z]{2}")) {
                  countries.add(each);
                }
              });
    }
    return Collections.unmodifiableSet(countries);
  }
}
