package io.entente.standin.marketplace;

import static io.entente.standin.marketplace.Example.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.marketplaceagreement.model.SearchAgreementsRequest;
import software.amazon.awssdk.services.marketplacecatalog.model.Filter;
import software.amazon.awssdk.services.marketplacecatalog.model.ListChangeSetsRequest;
import software.amazon.awssdk.services.marketplacecatalog.model.ListEntitiesRequest;
import software.amazon.awssdk.services.marketplaceentitlement.model.GetEntitlementsRequest;

/** What is refused of questions. */
final class QueryExamples {
  private static final String CATALOG = "AWSMarketplace";

  private QueryExamples() {}

  static Map<String, Example> all() {
    return Map.ofEntries(
        changeSets("Query.Catalog", list -> list.catalog("Other")),
        Map.entry(
            "Query.changeSet",
            call(market -> market.clients.describe(Market.OTHER, market.start(Drafts.offer())))),
        Map.entry("CancelChangeSet.late", call(QueryExamples::cancelLate)),
        Map.entry("DescribeEntity.entity", call(market -> describe(market, market.released()))),
        changeSets("ListChangeSets.MaxResults", list -> list.maxResults(21)),
        changeSets("List.filters", list -> list.filterList(statusFilters(9))),
        changeSets("ListChangeSets.filter", list -> list.filterList(filter("Colour"))),
        entities("ListEntities.MaxResults", list -> list.maxResults(51)),
        entities("ListEntities.EntityType", list -> list.entityType("AmiProduct")),
        entities("ListEntities.filter", list -> list.filterList(filter("State"))),
        agreements("Agreement.catalog", search -> search.catalog("Other")),
        agreements(
            "SearchAgreements.AgreementType",
            search -> search.filters(of("PartyType", "Proposer"))),
        agreements(
            "SearchAgreements.PartyType",
            search -> search.filters(of("PartyType", "Acceptor"), purchases())),
        agreements(
            "SearchAgreements.filters",
            search -> search.filters(proposer(), purchases(), of("OfferId", "a", "b"))),
        agreements(
            "SearchAgreements.filter",
            search -> search.filters(proposer(), purchases(), of("InitialAgreementId", "a"))),
        agreements("SearchAgreements.maxResults", search -> search.maxResults(51)),
        agreements(
            "SearchAgreements.sort",
            search -> search.sort(sort -> sort.sortBy("StartTime").sortOrder("ASCENDING"))),
        Map.entry(
            "Agreement.absent",
            call(
                market ->
                    market
                        .clients
                        .agreements(Market.OTHER)
                        .describeAgreement(
                            ask -> ask.agreementId(market.accepted().agreement().id())))),
        Map.entry(
            "ResolveCustomer.invalid",
            call(market -> resolve(market, Market.OTHER, market.accepted().registrationToken()))),
        Map.entry("ResolveCustomer.expired", call(QueryExamples::resolveLate)),
        entitlements("GetEntitlements.ProductCode", ask -> ask.productCode("code-prod-other")),
        entitlements("GetEntitlements.MaxResults", ask -> ask.maxResults(26)),
        Map.entry(
            "GetEntitlements.Filter.both",
            entitlements(
                    ask ->
                        ask.filterWithStrings(
                            Map.of(
                                "CUSTOMER_IDENTIFIER",
                                List.of("x"),
                                "CUSTOMER_AWS_ACCOUNT_ID",
                                List.of(Market.BUYER))))
                .after(market -> market.aws.rules().without("GetEntitlements.Filter"))),
        entitlements(
            "GetEntitlements.Filter",
            ask -> ask.filterWithStrings(Map.of("CUSTOMER_IDENTIFIER", List.of("x")))));
  }

  private static Map.Entry<String, Example> changeSets(
      String rule, Consumer<ListChangeSetsRequest.Builder> wish) {
    return Map.entry(
        rule,
        call(
            market -> {
              var list = ListChangeSetsRequest.builder().catalog(CATALOG);
              wish.accept(list);
              market.clients.catalog(Market.SELLER).listChangeSets(list.build());
            }));
  }

  private static Map.Entry<String, Example> entities(
      String rule, Consumer<ListEntitiesRequest.Builder> wish) {
    return Map.entry(
        rule,
        call(
            market -> {
              var list = ListEntitiesRequest.builder().catalog(CATALOG).entityType("Offer");
              wish.accept(list);
              market.clients.catalog(Market.SELLER).listEntities(list.build());
            }));
  }

  private static Map.Entry<String, Example> agreements(
      String rule, Consumer<SearchAgreementsRequest.Builder> wish) {
    return Map.entry(
        rule,
        call(
            market -> {
              var search =
                  SearchAgreementsRequest.builder()
                      .catalog(CATALOG)
                      .filters(proposer(), purchases());
              wish.accept(search);
              market.clients.agreements(Market.SELLER).searchAgreements(search.build());
            }));
  }

  private static Map.Entry<String, Example> entitlements(
      String rule, Consumer<GetEntitlementsRequest.Builder> wish) {
    return Map.entry(rule, entitlements(wish));
  }

  private static Example entitlements(Consumer<GetEntitlementsRequest.Builder> wish) {
    return call(
        market -> {
          var ask = GetEntitlementsRequest.builder().productCode("code-prod-crm");
          wish.accept(ask);
          market.clients.entitlements(Market.SELLER).getEntitlements(ask.build());
        });
  }

  private static software.amazon.awssdk.services.marketplaceagreement.model.Filter proposer() {
    return of("PartyType", "Proposer");
  }

  private static software.amazon.awssdk.services.marketplaceagreement.model.Filter purchases() {
    return of("AgreementType", "PurchaseAgreement");
  }

  private static software.amazon.awssdk.services.marketplaceagreement.model.Filter of(
      String name, String... values) {
    return software.amazon.awssdk.services.marketplaceagreement.model.Filter.builder()
        .name(name)
        .values(values)
        .build();
  }

  private static Filter filter(String name) {
    return Filter.builder().name(name).valueList("SUCCEEDED").build();
  }

  private static Collection<Filter> statusFilters(int count) {
    var filters = new ArrayList<Filter>();
    while (filters.size() < count) {
      filters.add(filter("Status"));
    }
    return filters;
  }

  private static void cancelLate(Market market) {
    String set = market.start(Drafts.offer());
    market.clock.move(Duration.ofSeconds(40));
    market
        .clients
        .catalog(Market.SELLER)
        .cancelChangeSet(each -> each.catalog(CATALOG).changeSetId(set));
  }

  private static void describe(Market market, String offer) {
    market
        .clients
        .catalog(Market.OTHER)
        .describeEntity(each -> each.catalog(CATALOG).entityId(offer));
  }

  private static void resolve(Market market, String account, String token) {
    market.clients.metering(account).resolveCustomer(each -> each.registrationToken(token));
  }

  private static void resolveLate(Market market) {
    String token = market.accepted().registrationToken();
    market.clock.move(Duration.ofHours(5));
    resolve(market, Market.SELLER, token);
  }
}
