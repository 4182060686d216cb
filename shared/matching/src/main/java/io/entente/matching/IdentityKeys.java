package io.entente.matching;

import static java.util.stream.Stream.concat;

import io.entente.matching.IdentityKey.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The exact keys under which a company is looked up and stored. */
public final class IdentityKeys {
  /** Of the rules and data files together; keys of two versions cannot be compared. */
  public static final int VERSION = 1;

  private IdentityKeys() {}

  /**
   * Strongest first: registry id, legal name, former names, domains; each once. Empty where nothing
   * identifies the company (a name without a country does not).
   */
  public static List<IdentityKey> of(Company company) {
    var registry = RegistryId.normalized(company.country(), company.registryId());
    var names = concat(Stream.of(company.legalName()), company.formerNames().stream());
    var domains = company.websites().stream().map(RegistrableDomain::of).flatMap(Optional::stream);
    return Stream.of(
            registry.stream().map(id -> IdentityKey.of(Kind.REGISTRY, id)),
            names.flatMap(name -> nameKey(name, company.country()).stream()),
            domains.map(domain -> IdentityKey.of(Kind.DOMAIN, domain)))
        .flatMap(keys -> keys)
        .distinct()
        .toList();
  }

  private static Optional<IdentityKey> nameKey(String name, @Nullable String country) {
    return Country.code(country)
        .map(code -> CompanyName.normalized(name, code) + "@" + code)
        .filter(value -> !value.startsWith("@"))
        .map(value -> IdentityKey.of(Kind.NAME, value));
  }
}
