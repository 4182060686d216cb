package io.entente.deals.site;

import io.entente.matching.CompanyName;
import io.entente.platform.json.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Organizations in JSON-LD with the words of schema.org. Pure; what cannot be read is nothing. */
final class LinkedData {
  private static final JsonMapper LENIENT = JsonMapper.builder().build();
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> ORGANIZATIONS =
      Set.of("Organization", "Corporation", "LocalBusiness", "OnlineBusiness", "NGO");

  private static final int LONGEST = 200;
  private static final int DEEPEST = 4;

  private LinkedData() {}

  /**
   * What is said of one.
   *
   * @param country ISO 3166 alpha-2
   */
  record Organization(Optional<String> name, Optional<String> country) {}

  /** Those with a name, the one with a legal name first. */
  static List<Organization> organizations(String json) {
    try {
      var found = new ArrayList<JsonNode>();
      collect(LENIENT.readTree(json), 0, found);
      return Stream.concat(
              found.stream().filter(one -> one.has("legalName")),
              found.stream().filter(one -> !one.has("legalName")))
          .map(LinkedData::organization)
          .filter(one -> one.name.isPresent())
          .toList();
    } catch (JacksonException _) {
      return List.of();
    }
  }

  private static void collect(JsonNode node, int depth, List<JsonNode> found) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject() && isOrganization(node.path("@type"))) {
      found.add(node);
    }
    node.forEach(child -> collect(child, depth + 1, found));
  }

  private static boolean isOrganization(JsonNode type) {
    return type.isArray()
        ? type.valueStream().anyMatch(one -> ORGANIZATIONS.contains(one.asString("")))
        : ORGANIZATIONS.contains(type.asString(""));
  }

  private static Organization organization(JsonNode node) {
    Optional<String> name = text(node.path("legalName")).or(() -> text(node.path("name")));
    JsonNode address =
        node.path("address").isArray() ? node.at("/address/0") : node.path("address");
    JsonNode country = address.path("addressCountry");
    return new Organization(
        name.filter(given -> !CompanyName.normalized(given).isEmpty()),
        text(country)
            .or(() -> text(country.path("name")))
            .map(given -> given.toUpperCase(Locale.ROOT))
            .filter(COUNTRIES::contains));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(OneLine.of(node.asString(""), LONGEST).strip())
        .filter(text -> !text.isEmpty());
  }
}
