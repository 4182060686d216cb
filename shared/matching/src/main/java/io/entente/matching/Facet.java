package io.entente.matching;

import org.jspecify.annotations.Nullable;

/**
 * One name of a company with the rest of what is known of it: what two companies are compared by.
 *
 * @param domain registrable domain
 * @param country ISO 3166 alpha-2
 * @param postcode upper case, without blanks and marks
 */
public record Facet(
    NameReading name,
    @Nullable String domain,
    @Nullable String country,
    @Nullable String postcode) {

  Facet with(NameReading other) {
    return new Facet(other, domain, country, postcode);
  }

  Facet on(String otherDomain) {
    return new Facet(name, otherDomain, country, postcode);
  }

  /** Whether it says nothing that contradicts the other: the same name, no other place or site. */
  boolean mayBe(Facet other) {
    return name.norm().equals(other.name.norm())
        && agrees(country, other.country)
        && agrees(domain, other.domain);
  }

  private static boolean agrees(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }
}
