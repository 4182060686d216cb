package io.entente.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company as somebody described it, unchecked.
 *
 * @param country ISO 3166 alpha-2 of its seat, or null where unknown: without it a name is no key
 * @param websites URLs or hosts
 * @param registryId its number in a trade register, or a VAT number, LEI or DUNS number
 * @param formerNames names it is also known by; each becomes a key like the legal name
 */
public record Company(
    String legalName,
    @Nullable String country,
    List<String> websites,
    @Nullable String registryId,
    List<String> formerNames) {

  public Company {
    websites = List.copyOf(websites);
    formerNames = List.copyOf(formerNames);
  }
}
