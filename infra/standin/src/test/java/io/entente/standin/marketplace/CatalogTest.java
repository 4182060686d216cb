package io.entente.standin.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.marketplacecatalog.MarketplaceCatalogClient;
import software.amazon.awssdk.services.marketplacecatalog.model.ChangeSetSummaryListItem;
import software.amazon.awssdk.services.marketplacecatalog.model.EntitySummary;
import software.amazon.awssdk.services.marketplacecatalog.model.Filter;
import software.amazon.awssdk.services.marketplacecatalog.model.OfferSummary;

/** What a seller reads of its change sets, offers and products. */
class CatalogTest {
  private static final String CATALOG = "AWSMarketplace";

  private final Market market = new Market();
  private final MarketplaceCatalogClient catalog = market.clients.catalog(Market.SELLER);

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void anOfferIsDescribedAsItsChangesHaveLeftIt() {
    String offer = market.released();
    market.errors(
        Drafts.change(offer, "UpdateAvailability", "{\"AvailabilityEndDate\":\"2026-05-31\"}"));

    var described = catalog.describeEntity(ask -> ask.catalog(CATALOG).entityId(offer));
    Map<String, Object> document = unwrapped(described.detailsDocument().unwrap());

    assertThat(described.entityIdentifier()).isEqualTo(offer + "@2");
    assertThat(document).containsEntry("State", "Released").containsEntry("Name", "Borealis 2026");
    assertThat(described.details())
        .contains("\"AvailabilityEndDate\":\"2026-05-31T23:59:59.999Z\"")
        .contains("\"ChargeDate\":\"2026-03-20T00:00:00.000Z\"");
  }

  @SuppressWarnings("unchecked") // a document of JSON, whose fields have names
  private static Map<String, Object> unwrapped(Object document) {
    return (Map<String, Object>) document;
  }

  @Test
  void aProductIsDescribedWithItsDimensions() {
    var described = catalog.describeEntity(ask -> ask.catalog(CATALOG).entityId(Market.PRODUCT));

    assertThat(described.entityType()).isEqualTo("SaaSProduct@1.0");
    assertThat(described.details()).contains("\"Key\":\"seats\"", "ExternallyMetered");
  }

  @Test
  void offersAreFoundByTheirStateAndShowTheirBuyers() {
    String released = market.released();
    market.outcome(market.start(Drafts.offer(set -> Drafts.drop(set, "ReleaseOffer"))));

    List<EntitySummary> found =
        catalog
            .listEntities(
                list ->
                    list.catalog(CATALOG)
                        .entityType("Offer")
                        .entityTypeFilters(
                            filters ->
                                filters.offerFilters(
                                    offer ->
                                        offer.state(
                                            state -> state.valueListWithStrings("Released")))))
            .entitySummaryList();

    assertThat(found).extracting(EntitySummary::entityId).containsExactly(released);
    assertThat(found)
        .extracting(EntitySummary::offerSummary)
        .extracting(OfferSummary::buyerAccounts)
        .containsExactly(List.of(Market.BUYER));
  }

  @Test
  void changeSetsAreListedInPagesTheLatestFirst() {
    String first = market.start(Drafts.offer());
    market.outcome(first);
    String second = market.start(Drafts.offer());

    var page = catalog.listChangeSets(list -> list.catalog(CATALOG).maxResults(1));
    var rest =
        catalog.listChangeSets(
            list -> list.catalog(CATALOG).maxResults(1).nextToken(page.nextToken()));
    var over =
        catalog.listChangeSets(
            list ->
                list.catalog(CATALOG)
                    .filterList(Filter.builder().name("Status").valueList("SUCCEEDED").build()));

    assertThat(page.changeSetSummaryList())
        .extracting(ChangeSetSummaryListItem::changeSetId)
        .containsExactly(second);
    assertThat(rest.changeSetSummaryList())
        .extracting(ChangeSetSummaryListItem::changeSetId)
        .containsExactly(first);
    assertThat(over.changeSetSummaryList())
        .extracting(ChangeSetSummaryListItem::changeSetId)
        .containsExactly(first);
  }

  @Test
  void aHundredOffersAtOnceAreAHundredOffers() {
    Set<String> sets = ConcurrentHashMap.newKeySet();
    market.clients.session(Market.SELLER);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 100)
          .forEach(
              _ ->
                  threads.execute(
                      () ->
                          sets.add(
                              market.clients.start(
                                  Market.SELLER, Drafts.offer(), UUID.randomUUID().toString()))));
    }
    market.clock.move(Market.CHANGE_SET);
    market.aws.goOn();

    assertThat(sets).hasSize(100);
    assertThat(market.aws.offers()).hasSize(100).allMatch(offer -> offer.isReleased());
  }
}
