package io.entente.standin.marketplace;

import static io.entente.standin.marketplace.Drafts.drop;
import static io.entente.standin.marketplace.Drafts.put;
import static io.entente.standin.marketplace.Example.failing;
import static io.entente.standin.marketplace.Example.later;
import static io.entente.standin.marketplace.Example.released;

import io.entente.standin.marketplace.world.Product;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** What fails a change set because of one of its prices, or because it comes too late. */
final class StepExamples {
  private static final String PRICES = "UpdatePricingTerms";
  private static final String CARD =
      """
      {"PricingModel":"Contract","Terms":[{"Type":"ConfigurableUpfrontPricingTerm","CurrencyCode":"%s","RateCards":[
        {"Selector":{"Type":"Duration","Value":"P12M"},
         "Constraints":{"MultipleDimensionSelection":"Allowed","QuantityConfiguration":"Allowed"},
         "RateCard":[{"DimensionKey":"seats","Price":"%s"},{"DimensionKey":"storage","Price":"10.5"}]}]}]}
      """;

  private StepExamples() {}

  static Map<String, Example> all() {
    return Map.ofEntries(
        Map.entry(
            "Released.frozen",
            released(
                "UpdateTargeting",
                "{\"PositiveTargeting\":{\"BuyerAccounts\":[\"444444444444\"]}}")),
        Map.entry(
            "Released.PreExistingAgreement",
            released(
                "UpdateInformation",
                "{\"PreExistingAgreement\":{\"AcquisitionChannel\":\"External\",\"PricingModel\":\"Contract\"}}")),
        Map.entry(
            "Released.terms",
            failing(market -> Drafts.change(market.released(), PRICES, withFreeUsage()))),
        Map.entry("Released.currency", repriced(CARD.formatted("EUR", "120.00"))),
        Map.entry("Released.price", repriced(CARD.formatted("USD", "120.01"))),
        Map.entry(
            "Released.dates",
            released(
                "UpdateValidityTerms",
                "{\"Terms\":[{\"Type\":\"ValidityTerm\",\"AgreementDuration\":\"P24M\"}]}")),
        Map.entry("Released.again", released("ReleaseOffer", "{}")),
        Map.entry(
            "Prices.types",
            prices(
                "/Terms/-",
                "{\"Type\":\"FixedUpfrontPricingTerm\",\"CurrencyCode\":\"USD\",\"Price\":\"0\",\"Grants\":[{\"DimensionKey\":\"storage\",\"MaxQuantity\":1}]}")),
        Map.entry(
            "Prices.dimensions",
            prices("/Terms/0/Grants/-", "{\"DimensionKey\":\"seats\",\"MaxQuantity\":1}")),
        Map.entry("Prices.grants", prices("/Terms/0/Grants/0/DimensionKey", "\"gold\"")),
        Map.entry("Prices.rates", card("/Terms/0/RateCards/0/RateCard/0/DimensionKey", "\"gold\"")),
        Map.entry(
            "Prices.metered",
            prices(
                "/Terms/-",
                SentTermExamples.usage("{\"DimensionKey\":\"seats\",\"Price\":\"1\"}"))),
        Map.entry("Prices.usage.cards", later(StepExamples::twoCardsOfUsage)),
        Map.entry(
            "Prices.card.size",
            card("/Terms/0/RateCards/0/RateCard", rates(201)).after(withDimensions(201))),
        Map.entry(
            "Prices.grants.count",
            prices("/Terms/0/Grants", SentTermExamples.grants(25)).after(withDimensions(25))),
        Map.entry("Prices.currency", later(StepExamples::allInEuro)),
        Map.entry(
            "Prices.constraints",
            card("/Terms/0/RateCards/0/Constraints/QuantityConfiguration", "\"Disallowed\"")),
        Map.entry("Prices.selectors", failing(_ -> twoCards())),
        Map.entry("Prices.selector", card("/Terms/0/RateCards/0/Selector/Value", "\"P72M\"")),
        Map.entry("Prices.duration", prices("/Terms/0/Duration", "\"P72M\"")),
        Map.entry("Prices.duration.missing", later(_ -> {})),
        Map.entry("Prices.model", prices("/PricingModel", "\"Usage\"")));
  }

  private static Example prices(String pointer, String json) {
    return later(set -> put(set, PRICES, pointer, json));
  }

  private static Example card(String pointer, String json) {
    return failing(
        _ -> {
          ObjectNode set = Drafts.byRateCard();
          put(set, PRICES, pointer, json);
          return set;
        });
  }

  private static Example repriced(String details) {
    return failing(market -> Drafts.change(market.released(Drafts.byRateCard()), PRICES, details));
  }

  private static String withFreeUsage() {
    ObjectNode set = Drafts.offer();
    put(
        set,
        PRICES,
        "/Terms/-",
        SentTermExamples.usage("{\"DimensionKey\":\"calls\",\"Price\":\"0\"}"));
    return Drafts.details(set, PRICES).toString();
  }

  private static void twoCardsOfUsage(ObjectNode set) {
    String card = "{\"RateCard\":[{\"DimensionKey\":\"calls\",\"Price\":\"0.01\"}]}";
    put(
        set,
        PRICES,
        "/Terms/-",
        "{\"Type\":\"UsageBasedPricingTerm\",\"CurrencyCode\":\"USD\",\"RateCards\":[%s,%s]}"
            .formatted(card, card));
  }

  private static ObjectNode twoCards() {
    ObjectNode set = Drafts.byRateCard();
    String card = Drafts.details(set, PRICES).at("/Terms/0/RateCards/0").toString();
    put(set, PRICES, "/Terms/0/RateCards/-", card);
    return set;
  }

  private static void allInEuro(ObjectNode set) {
    put(set, PRICES, "/Terms/0/CurrencyCode", "\"EUR\"");
    put(set, "UpdatePaymentScheduleTerms", "/Terms/0/CurrencyCode", "\"EUR\"");
    put(
        set,
        PRICES,
        "/Terms/-",
        SentTermExamples.usage("{\"DimensionKey\":\"calls\",\"Price\":\"1\"}"));
    put(set, PRICES, "/Terms/1/CurrencyCode", "\"EUR\"");
  }

  private static String rates(int count) {
    return IntStream.range(0, count)
        .mapToObj("{\"DimensionKey\":\"d%d\",\"Price\":\"1\"}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static Consumer<Market> withDimensions(int count) {
    return market -> {
      Product product = Market.product();
      for (int each = 0; each < count; each++) {
        product = product.entitled("d" + each);
      }
      market.aws.list(product);
    };
  }

  /** Without a release, so that nothing but the change itself is looked at. */
  static Example draft(Consumer<ObjectNode> spoiling) {
    return later(
        set -> {
          drop(set, "ReleaseOffer");
          spoiling.accept(set);
        });
  }
}
