package io.entente.program;

import io.entente.kernel.Money;
import io.entente.program.facts.Facts;
import io.entente.program.journeys.Journey;
import io.entente.program.offers.PrivateOffers;
import io.entente.program.recruiting.Recruiting;
import io.entente.program.tiers.Ladder;
import io.entente.program.tiers.Reckoning;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a vendor decides about its partner program, in one versioned document.
 *
 * @param version counts from 1; a version once in force never changes
 * @param languages ISO 639 codes; every wording has a text in each, and the first is the one to
 *     fall back to
 * @param minimumDealValue one for each accepted currency, the program's own currency first
 * @param limits whole numbers with a name, which conditions and texts share: {@code
 *     limits.directActivityDays}
 * @param tiers from the lowest to the highest
 * @param rulesOfEngagement in the order in which they are asked; the first that fires decides
 * @param obligations what an approval asks for afterwards
 * @param calendars whose business time is when; the first one counts for all others
 * @param review how long a person may take; absent where there is no clock
 * @param assignment whose deals are whose at the vendor
 * @param notifications what people are written; absent in a version of old
 * @param tierRules what tiers ask for; absent where the vendor alone says who has which
 * @param agreements what partners sign, from the oldest to the latest; absent in a version of old
 * @param recruiting how partners are found; absent in a version of old
 * @param journeys the ways that partners take; absent in a version of old
 * @param partnerLetters what they are written of these; absent in a version of old
 * @param privateOffers what offers at a marketplace are filled with; absent in a version of old
 */
public record Program(
    String id,
    long version,
    Wording name,
    List<String> languages,
    List<Named> partnerTypes,
    List<Tier> tiers,
    List<Named> certifications,
    List<Territory> territories,
    List<ProductFamily> productFamilies,
    List<RequiredField> requiredFields,
    List<Money> minimumDealValue,
    Protection protection,
    Map<String, Long> limits,
    Texts texts,
    List<Rule> rulesOfEngagement,
    List<Obligation> obligations,
    List<BusinessCalendar> calendars,
    @Nullable Review review,
    Assignment assignment,
    @Nullable List<Notification> notifications,
    @Nullable TierRules tierRules,
    @Nullable List<Agreement> agreements,
    @Nullable Recruiting recruiting,
    @Nullable List<Journey> journeys,
    @Nullable List<PartnerLetter> partnerLetters,
    @Nullable PrivateOffers privateOffers) {
  /** More registrations than any partner has open. */
  public static final long NO_QUOTA = 1_000_000_000;

  public Program {
    languages = List.copyOf(languages);
    partnerTypes = List.copyOf(partnerTypes);
    tiers = List.copyOf(tiers);
    certifications = List.copyOf(certifications);
    territories = List.copyOf(territories);
    productFamilies = List.copyOf(productFamilies);
    requiredFields = List.copyOf(requiredFields);
    minimumDealValue = List.copyOf(minimumDealValue);
    limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    rulesOfEngagement = List.copyOf(rulesOfEngagement);
    obligations = List.copyOf(obligations);
    calendars = List.copyOf(calendars);
    notifications = notifications == null ? List.of() : List.copyOf(notifications);
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
        certifications,
        territories,
        productFamilies,
        requiredFields,
        minimumDealValue,
        protection,
        limits,
        texts,
        rulesOfEngagement,
        obligations,
        calendars,
        review,
        assignment,
        notifications,
        tierRules,
        agreements,
        recruiting,
        journeys,
        partnerLetters,
        privateOffers);
  }

  /** The ways that partners take. */
  public List<Journey> ways() {
    return journeys == null ? List.of() : journeys;
  }

  /** What offers at a marketplace are filled with, and who releases them. */
  public PrivateOffers offers() {
    return privateOffers == null ? PrivateOffers.NONE : privateOffers;
  }

  /** What partners' people are written of their way, or of what they are certified for. */
  public List<PartnerLetter> partnersMail() {
    return partnerLetters == null ? List.of() : partnerLetters;
  }

  /** The program's own currency, ISO 4217. */
  public String currency() {
    return minimumDealValue.getFirst().currency().getCurrencyCode();
  }

  /** What partners of that type climb; empty where the vendor alone says who has which tier. */
  public Optional<Ladder> ladder(String partnerType) {
    return Optional.ofNullable(tierRules).map(rules -> rules.ladder(tiers, partnerType));
  }

  /** How sales count; empty where they do not. */
  public Optional<Reckoning> reckoning() {
    return Optional.ofNullable(tierRules)
        .map(rules -> new Reckoning(currency(), rules.trailingMonths(), rules.rates()));
  }

  /** What is written on that side when that happens; empty where nobody is told. */
  public Optional<Notification> notification(String event, Notification.Audience audience) {
    return letters().stream()
        .filter(each -> each.event().equals(event) && each.audience() == audience)
        .findFirst();
  }

  /** How partners are found. */
  public Recruiting recruitment() {
    return recruiting == null ? Recruiting.NONE : recruiting;
  }

  /** All that is written to anybody. */
  public List<Notification> letters() {
    return notifications == null ? List.of() : notifications;
  }

  /**
   * The countries that a partner's territories cover.
   *
   * @param namesOrCountries ids of territories, ISO countries, or both; what is neither covers
   *     nothing
   */
  public Set<String> countriesOf(Collection<String> namesOrCountries) {
    return Territory.countries(territories, namesOrCountries);
  }

  /** The business time of a partner that is at home there, if that is known. */
  public BusinessCalendar calendarOf(@Nullable String country) {
    return calendars.stream()
        .filter(calendar -> country != null && calendar.countries().contains(country))
        .findFirst()
        .or(() -> calendars.stream().findFirst())
        .orElse(BusinessCalendar.USUAL);
  }

  /** Whose a deal is at the vendor. */
  public Assignment.Assigned assigned(Assignment.Asked asked, Facts facts) {
    return Assignment.of(this, asked, facts);
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

  /** The lowest tier whose partners may sell all of these families; none where one is unknown. */
  public Optional<Tier> tierFor(Collection<String> families) {
    return tiers.stream().filter(t -> notForTier(families, t.id()).isEmpty()).findFirst();
  }

  /** Those of the families that partners of that tier may not sell, whatever they agreed to. */
  public List<String> notForTier(Collection<String> families, String tier) {
    return families.stream()
        .filter(id -> family(id).map(f -> !f.isOpenToTier(tier)).orElse(false))
        .toList();
  }

  /** What the families ask a partner to be certified for beyond what it is. */
  public List<String> notCertified(Collection<String> families, Collection<String> certified) {
    return families.stream()
        .flatMap(id -> family(id).stream())
        .flatMap(family -> family.certifications().stream())
        .filter(id -> !certified.contains(id))
        .distinct()
        .toList();
  }

  /** How many registrations may be open at once; of a tier that it does not know, the lowest's. */
  public long openQuota(String tierId) {
    return tierOf(tierId).map(Tier::openQuota).orElse(NO_QUOTA);
  }

  /** What a tier brings; of one that it does not know, or before the first, the lowest. */
  public Optional<Tier> tierOf(String tierId) {
    return tiers.stream()
        .filter(tier -> tier.id().equals(tierId))
        .findFirst()
        .or(() -> tiers.stream().findFirst());
  }

  /** The least value of a deal in that currency; none where the currency is not accepted. */
  public Optional<Money> minimumIn(String currency) {
    return minimumDealValue.stream()
        .filter(m -> m.currency().getCurrencyCode().equals(currency))
        .findFirst();
  }

  /** The required fields without a value: those whose path is not among the given. */
  public List<RequiredField> missing(Collection<String> given) {
    return requiredFields.stream().filter(f -> f.isMissingFrom(given)).toList();
  }
}
