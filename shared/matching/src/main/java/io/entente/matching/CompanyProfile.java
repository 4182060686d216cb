package io.entente.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A company as matching sees it: each of its names with its domain, country and postcode.
 *
 * @param facets the legal name's first; more for former names, other scripts and other domains;
 *     never empty
 */
public record CompanyProfile(List<Facet> facets) {
  private static final int MOST_FACETS = 12;
  private static final Pattern MARKS = Pattern.compile("[^A-Z0-9]");
  private static final int LONGEST_POSTCODE = 10;

  public CompanyProfile {
    facets = List.copyOf(facets);
  }

  public static CompanyProfile of(Company company) {
    return of(company, null);
  }

  /**
   * @param postcode of its seat, in any spelling
   */
  public static CompanyProfile of(Company company, @Nullable String postcode) {
    var domains =
        company.websites().stream()
            .map(RegistrableDomain::of)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    var names = names(company);
    var country = Country.code(company.country()).orElse(null);
    var main = new Facet(names.getFirst(), first(domains), country, plain(postcode));
    var facets = new ArrayList<Facet>();
    names.forEach(name -> facets.add(main.with(name)));
    domains.stream().skip(1).forEach(domain -> facets.add(main.on(domain)));
    return new CompanyProfile(facets.subList(0, Math.min(MOST_FACETS, facets.size())));
  }

  private static List<NameReading> names(Company company) {
    var names = new ArrayList<>(NameReading.allOf(company.legalName()));
    company.formerNames().forEach(name -> names.addAll(NameReading.allOf(name)));
    return names.isEmpty() ? List.of(new NameReading("", "")) : names.stream().distinct().toList();
  }

  private static @Nullable String first(List<String> domains) {
    return domains.isEmpty() ? null : domains.getFirst();
  }

  private static @Nullable String plain(@Nullable String postcode) {
    String plain =
        postcode == null ? "" : MARKS.matcher(postcode.toUpperCase(Locale.ROOT)).replaceAll("");
    return plain.isEmpty() || plain.length() > LONGEST_POSTCODE ? null : plain;
  }

  Facet main() {
    return facets.getFirst();
  }
}
