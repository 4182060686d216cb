package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.rules.How.AtOnce;
import io.entente.standin.marketplace.wire.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What is refused of the Agreement API's questions. */
final class AgreementRules {
  private static final How INVALID = new AtOnce(400, "ValidationException");
  private static final String SEARCH = "SearchAgreements";
  private static final Set<String> FILTERS =
      Set.of(
          "PartyType",
          "AgreementType",
          "ResourceIdentifier",
          "ResourceType",
          "AcceptorAccountId",
          "OfferId",
          "Status",
          "BeforeEndTime",
          "AfterEndTime");

  private AgreementRules() {}

  static final List<Rule<Query>> ALL =
      List.of(
          rule(
              "Agreement.catalog",
              "catalog must be AWSMarketplace.",
              INVALID,
              Source.MODEL,
              query -> query.is(SEARCH) && !query.text("catalog").equals("AWSMarketplace")),
          rule(
              "SearchAgreements.AgreementType",
              "The filter AgreementType with PurchaseAgreement is required.",
              INVALID,
              Source.MODEL,
              query ->
                  query.is(SEARCH) && !value(query, "AgreementType").equals("PurchaseAgreement")),
          rule(
              "SearchAgreements.PartyType",
              "The filter PartyType is Proposer here; buyers do not search here.",
              INVALID,
              Source.inferred("what it does not do, it refuses"),
              query -> query.is(SEARCH) && !value(query, "PartyType").equals("Proposer")),
          rule(
              "SearchAgreements.filters",
              "A search has at most 10 filters, each of one value.",
              INVALID,
              Source.MODEL,
              query ->
                  query.is(SEARCH)
                      && (query.body().path("filters").size() > 10
                          || Json.each(query.body().path("filters"))
                              .anyMatch(filter -> filter.path("values").size() != 1))),
          rule(
              "SearchAgreements.filter",
              "The stand-in does not know this filter of agreements.",
              INVALID,
              Source.inferred("what it does not do, it refuses"),
              query -> query.is(SEARCH) && !FILTERS.containsAll(names(query))),
          rule(
              "SearchAgreements.maxResults",
              "A page of agreements has 1 to 50.",
              INVALID,
              Source.MODEL,
              query -> query.is(SEARCH) && query.isPageOutside("maxResults", 50)),
          rule(
              "SearchAgreements.sort",
              "Agreements are sorted by EndTime, ASCENDING or DESCENDING.",
              INVALID,
              Source.MODEL,
              query ->
                  query.is(SEARCH)
                      && query.body().has("sort")
                      && !isSort(query.body().path("sort"))),
          rule(
              "Agreement.absent",
              "The agreement does not exist, or is another account's.",
              How.NOT_FOUND,
              Source.MODEL,
              query ->
                  query.is("DescribeAgreement", "GetAgreementTerms")
                      && query
                          .world()
                          .agreement(query.account(), query.text("agreementId"))
                          .isEmpty()));

  private static boolean isSort(JsonNode sort) {
    return Json.text(sort, "sortBy").equals("EndTime")
        && Json.text(sort, "sortOrder").matches("ASCENDING|DESCENDING");
  }

  private static Set<String> names(Query query) {
    return Json.each(query.body().path("filters"))
        .map(filter -> Json.text(filter, "name"))
        .collect(Collectors.toSet());
  }

  private static String value(Query query, String name) {
    return Json.each(query.body().path("filters"))
        .filter(filter -> Json.text(filter, "name").equals(name))
        .map(filter -> filter.path("values").path(0).asString(""))
        .findFirst()
        .orElse("");
  }
}
