package io.entente.program;

import io.entente.kernel.Money;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a vendor decides about its partner program, in one versioned document.
 *
 * @param version counts from 1; a version once in force never changes
 * @param languages ISO 639 codes; every wording has a text in each, and the first is the one to
 *     fall back to
 * @param minimumDealValue one for each accepted currency, the program's own currency first
 * @param limits whole numbers with a name, which conditions and texts share: {@code
 *     limits.directActivityDays}
 * @param rulesOfEngagement in the order in which they are asked; the first that fires decides
 */
public record Program(
    String id,
    long version,
    Wording name,
    List<String> languages,
    List<Named> partnerTypes,
    List<Named> tiers,
    List<Territory> territories,
    List<ProductFamily> productFamilies,
    List<RequiredField> requiredFields,
    List<Money> minimumDealValue,
    Protection protection,
    Map<String, Long> limits,
    Texts texts,
    List<Rule> rulesOfEngagement) {
  public Program {
    languages = List.copyOf(languages);
    partnerTypes = List.copyOf(partnerTypes);
    tiers = List.copyOf(tiers);
    territories = List.copyOf(territories);
    productFamilies = List.copyOf(productFamilies);
    requiredFields = List.copyOf(requiredFields);
    minimumDealValue = List.copyOf(minimumDealValue);
    limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    rulesOfEngagement = List.copyOf(rulesOfEngagement);
  }

  /** The same document as another version, as publishing numbers it. */
  public Program withVersion(long number) {
    return new Program(
        id,
        number,
        name,
        languages,
        partnerTypes,
        tiers,
        territories,
        productFamilies,
        requiredFields,
        minimumDealValue,
        protection,
        limits,
        texts,
        rulesOfEngagement);
  }

  /**
   * The countries that a partner's territories cover.
   *
   * @param namesOrCountries ids of territories, ISO countries, or both; what is neither covers
   *     nothing
   */
  public Set<String> countriesOf(Collection<String> namesOrCountries) {
    var countries = new LinkedHashSet<String>();
    for (String each : namesOrCountries) {
      territory(each)
          .ifPresentOrElse(
              t -> countries.addAll(t.countries()),
              () -> {
                if (each.matches("[A-Z]{2}")) {
                  countries.add(each);
                }
              });
    }
    return Collections.unmodifiableSet(countries);
  }

  /** The territory of that id. */
  public Optional<Territory> territory(String territoryId) {
    return territories.stream().filter(t -> t.id().equals(territoryId)).findFirst();
  }

  /** The product family of that id. */
  public Optional<ProductFamily> family(String familyId) {
    return productFamilies.stream().filter(f -> f.id().equals(familyId)).findFirst();
  }

  /** The ids of the families that partners of that type and tier may sell. */
  public List<String> familiesOpenTo(String partnerType, String tier) {
    return productFamilies.stream()
        .filter(f -> f.isOpenTo(partnerType, tier))
        .map(ProductFamily::id)
        .toList();
  }

  /** The least value of a deal in that currency; none where the currency is not accepted. */
  public Optional<Money> minimumIn(String currency) {
    return minimumDealValue.stream()
        .filter(m -> m.currency().getCurrencyCode().equals(currency))
        .findFirst();
  }

  /**
   * The required fields without a value.
   *
   * @param given paths of the fields that have one
   */
  public List<RequiredField> missing(Collection<String> given) {
    return requiredFields.stream().filter(f -> f.isMissingFrom(given)).toList();
  }
}
