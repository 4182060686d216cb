package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.rules.How.AtOnce;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.ChangeSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is refused of the Catalog's questions, and of cancelling. */
final class QueryRules {
  private static final Set<String> CHANGE_SET_FILTERS =
      Set.of(
          "Status",
          "ChangeSetName",
          "EntityId",
          "BeforeStartTime",
          "AfterStartTime",
          "BeforeEndTime",
          "AfterEndTime");
  private static final Set<String> OFFER_FILTERS =
      Set.of("EntityId", "Name", "ProductId", "State", "BuyerAccounts", "Targeting");

  private QueryRules() {}

  static final List<Rule<Query>> ALL =
      List.of(
          rule(
              "Query.Catalog",
              "The catalog must be AWSMarketplace.",
              How.INVALID,
              Source.MODEL,
              query -> !query.text("Catalog").equals("AWSMarketplace")),
          rule(
              "Query.changeSet",
              "The change set does not exist, or is another account's.",
              How.NOT_FOUND,
              Source.MODEL,
              query ->
                  query.is("DescribeChangeSet", "CancelChangeSet")
                      && query
                          .world()
                          .changeSet(query.account(), query.text("ChangeSetId"))
                          .isEmpty()),
          rule(
              "CancelChangeSet.late",
              "A change set can be cancelled only while it is PREPARING.",
              new AtOnce(423, "ResourceInUseException"),
              Source.MODEL,
              query ->
                  query.is("CancelChangeSet")
                      && query
                          .world()
                          .changeSet(query.account(), query.text("ChangeSetId"))
                          .filter(set -> set.course().status() != ChangeSet.Status.PREPARING)
                          .isPresent()),
          rule(
              "DescribeEntity.entity",
              "The entity does not exist, or is another account's.",
              How.NOT_FOUND,
              Source.MODEL,
              query -> query.is("DescribeEntity") && isAbsent(query)),
          rule(
              "ListChangeSets.MaxResults",
              "A page of change sets has 1 to 20.",
              How.INVALID,
              Source.MODEL,
              query -> query.is("ListChangeSets") && query.isPageOutside("MaxResults", 20)),
          rule(
              "ListEntities.MaxResults",
              "A page of entities has 1 to 50.",
              How.INVALID,
              Source.MODEL,
              query -> query.is("ListEntities") && query.isPageOutside("MaxResults", 50)),
          rule(
              "ListEntities.EntityType",
              "Only offers and SaaS products are listed here.",
              How.INVALID,
              Source.inferred("what it does not do, it refuses"),
              query ->
                  query.is("ListEntities")
                      && !query.text("EntityType").matches("Offer(@1\\.0)?|SaaSProduct(@1\\.0)?")),
          rule(
              "List.filters",
              "A list has at most 8 filters.",
              How.INVALID,
              Source.MODEL,
              query -> query.body().path("FilterList").size() > 8),
          rule(
              "ListChangeSets.filter",
              "The stand-in does not know this filter of change sets.",
              How.INVALID,
              Source.inferred("what it does not do, it refuses"),
              query ->
                  query.is("ListChangeSets")
                      && Json.each(query.body().path("FilterList"))
                          .anyMatch(
                              filter -> !CHANGE_SET_FILTERS.contains(Json.text(filter, "Name")))),
          rule(
              "ListEntities.filter",
              "The stand-in does not know this filter of entities.",
              How.INVALID,
              Source.inferred("what it does not do, it refuses"),
              query -> query.is("ListEntities") && isFilterUnknown(query)));

  private static boolean isAbsent(Query query) {
    String id = query.text("EntityId").replaceFirst("@\\d+$", "");
    return query.world().offer(query.account(), id).isEmpty()
        && query
            .world()
            .products
            .find(id)
            .filter(product -> product.account().equals(query.account()))
            .isEmpty();
  }

  private static boolean isFilterUnknown(Query query) {
    JsonNode filters = query.body().path("EntityTypeFilters");
    return query.body().has("FilterList")
        || !Set.of("OfferFilters").containsAll(filters.propertyNames())
        || !OFFER_FILTERS.containsAll(filters.path("OfferFilters").propertyNames())
        || filters.path("OfferFilters").properties().stream()
            .anyMatch(each -> !Set.of("ValueList").containsAll(each.getValue().propertyNames()));
  }
}
