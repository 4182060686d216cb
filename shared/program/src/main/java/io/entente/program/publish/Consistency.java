package io.entente.program.publish;

import io.entente.kernel.Money;
import io.entente.program.Agreement;
import io.entente.program.Assignment;
import io.entente.program.BusinessCalendar;
import io.entente.program.Colleague;
import io.entente.program.Named;
import io.entente.program.Notification;
import io.entente.program.Obligation;
import io.entente.program.ProductFamily;
import io.entente.program.Program;
import io.entente.program.RequiredField;
import io.entente.program.Rule;
import io.entente.program.Territory;
import io.entente.program.Tier;
import io.entente.program.TierRules;
import io.entente.program.journeys.Journey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What must hold between the parts of a program: names are given once and mean something. */
final class Consistency {
  /** What could not be read as an amount, which is told already. */
  private static final String NO_AMOUNT = "XXX";

  private static final Set<String> COUNTRIES = countries();

  private final Program program;
  private final Part document;

  Consistency(Program program, Part document) {
    this.program = program;
    this.document = document;
  }

  void check() {
    once("languages", program.languages(), Function.identity());
    once("partnerTypes", program.partnerTypes(), Named::id);
    once("tiers", program.tiers(), Tier::id);
    once("certifications", program.certifications(), Named::id);
    once("territories", program.territories(), Territory::id);
    once("productFamilies", program.productFamilies(), ProductFamily::id);
    once("requiredFields", program.requiredFields(), RequiredField::field);
    once("minimumDealValue", program.minimumDealValue(), m -> m.currency().getCurrencyCode());
    once("rulesOfEngagement", program.rulesOfEngagement(), Rule::id);
    once("obligations", program.obligations(), Obligation::id);
    once("notifications", program.letters(), each -> each.event() + " to the " + side(each));
    once("agreements", agreements(), Agreement::version);
    each("agreements", agreements(), this::signersExist);
    once("journeys", program.ways(), Journey::id);
    each(
        "journeys",
        program.ways(),
        (journey, at) -> new JourneyConsistency(program, journey, at).check());
    once("calendars", program.calendars(), BusinessCalendar::id);
    atLeastOne("languages", program.languages());
    atLeastOne("partnerTypes", program.partnerTypes());
    atLeastOne("territories", program.territories());
    atLeastOne("productFamilies", program.productFamilies());
    atLeastOne("minimumDealValue", program.minimumDealValue());
    each("tiers", program.tiers(), this::isInTheOwnCurrency);
    each("territories", program.territories(), this::countriesExist);
    each("productFamilies", program.productFamilies(), this::sellersExist);
    each("requiredFields", program.requiredFields(), this::fieldsExist);
    each("rulesOfEngagement", program.rulesOfEngagement(), Consistency::mendsInWordsAndFacts);
    each("obligations", program.obligations(), this::isBoundByALimit);
    Part rules = document.field("assignment").field("rules");
    for (int i = 0; i < program.assignment().rules().size(); i++) {
      assigned(program.assignment().rules().get(i), rules.item(i));
    }
    colleaguesOnce();
    TierRules tierRules = program.tierRules();
    if (tierRules != null) {
      new TierConsistency(program, tierRules, document.field("tierRules")).check();
    }
  }

  private void colleaguesOnce() {
    var seen = new HashSet<String>();
    Part people = document.field("assignment").field("people");
    List<Colleague> colleagues = program.assignment().colleagues();
    for (int i = 0; i < colleagues.size(); i++) {
      String user = colleagues.get(i).user();
      if (!user.isEmpty() && !seen.add(user)) {
        people.item(i).fault("duplicate", "%s stands here twice".formatted(user));
      }
    }
  }

  private static String side(Notification notification) {
    return notification.audience().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void assigned(Assignment.Rule rule, Part place) {
    known(
        rule.families(),
        program.productFamilies().stream().map(f -> f.id()).toList(),
        place.field("families"));
    known(rule.partnerTypes(), ids(program.partnerTypes()), place.field("partnerTypes"));
    var territories = new ArrayList<>(program.territories().stream().map(Territory::id).toList());
    territories.addAll(COUNTRIES);
    known(rule.territories(), territories, place.field("territories"));
  }

  /** What a partner reads and what its program reads are the same: both, or neither. */
  private static void mendsInWordsAndFacts(Rule rule, Part place) {
    if ((rule.mend() == null) != rule.changes().isEmpty()) {
      place.fault(
          "unpaired",
          "mend says in words what changes says in facts: give both, or neither where the answer is"
              + " final");
    }
  }

  /** What a deal in another currency is worth follows from the minimums, for this as for others. */
  private void isInTheOwnCurrency(Tier tier, Part place) {
    Money limit = tier.autoApproval();
    if (limit != null
        && !program.minimumDealValue().isEmpty()
        && !Set.of(program.currency(), NO_AMOUNT).contains(limit.currency().getCurrencyCode())) {
      place
          .field("autoApproval")
          .fault("currency", "must be in the program's own currency, " + program.currency());
    }
  }

  private void isBoundByALimit(Obligation obligation, Part place) {
    if (!obligation.within().isEmpty() && !program.limits().containsKey(obligation.within())) {
      place
          .field("within")
          .fault("reference", "%s is none of the limits".formatted(obligation.within()));
    }
    if (program.rulesOfEngagement().stream().anyMatch(r -> r.id().equals(obligation.id()))) {
      place.fault("duplicate", "%s is a rule's id".formatted(obligation.id()));
    }
  }

  private <T> void once(String list, List<T> items, Function<T, String> name) {
    var seen = new HashSet<String>();
    each(
        list,
        items,
        (item, place) -> {
          String id = name.apply(item);
          if (!id.isEmpty() && !seen.add(id)) {
            place.fault("duplicate", "%s stands here twice".formatted(id));
          }
        });
  }

  private void atLeastOne(String list, List<?> items) {
    if (items.isEmpty() && document.field(list).isEmptyList()) {
      document.field(list).fault("empty", "must have at least one item");
    }
  }

  private void countriesExist(Territory territory, Part place) {
    territory.countries().stream()
        .filter(country -> !country.isEmpty() && !COUNTRIES.contains(country))
        .forEach(
            country ->
                place
                    .field("countries")
                    .fault("country", "%s is no country of ISO 3166".formatted(country)));
  }

  private void sellersExist(ProductFamily family, Part place) {
    known(family.partnerTypes(), ids(program.partnerTypes()), place.field("partnerTypes"));
    known(family.tiers(), program.tiers().stream().map(Tier::id).toList(), place.field("tiers"));
    known(family.certifications(), ids(program.certifications()), place.field("certifications"));
  }

  private List<Agreement> agreements() {
    return Objects.requireNonNullElse(program.agreements(), List.of());
  }

  private void signersExist(Agreement agreement, Part place) {
    known(agreement.partnerTypes(), ids(program.partnerTypes()), place.field("partnerTypes"));
  }

  private static List<String> ids(List<Named> declared) {
    return declared.stream().map(Named::id).toList();
  }

  private static void known(List<String> ids, List<String> declared, Part place) {
    ids.stream()
        .filter(id -> !id.isEmpty() && !declared.contains(id))
        .forEach(id -> place.fault("reference", "%s is not declared".formatted(id)));
  }

  private void fieldsExist(RequiredField field, Part place) {
    field.alternatives().stream()
        .filter(path -> !field.field().isEmpty() && !RequiredField.KNOWN.contains(path))
        .forEach(
            path ->
                place
                    .field("field")
                    .fault("reference", "%s is no field of a registration".formatted(path)));
  }

  private <T> void each(String list, List<T> items, java.util.function.BiConsumer<T, Part> check) {
    for (int i = 0; i < items.size(); i++) {
      check.accept(items.get(i), document.field(list).item(i));
    }
  }

  /** Kosovo has a code that ISO leaves to its users, and everybody uses this one. */
  private static Set<String> countries() {
    var countries = new HashSet<>(Set.of(Locale.getISOCountries()));
    countries.add("XK");
    return Set.copyOf(countries);
  }
}
