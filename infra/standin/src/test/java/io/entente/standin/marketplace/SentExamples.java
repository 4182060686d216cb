package io.entente.standin.marketplace;

import static io.entente.standin.marketplace.Drafts.change;
import static io.entente.standin.marketplace.Drafts.put;
import static io.entente.standin.marketplace.Drafts.take;
import static io.entente.standin.marketplace.Example.atOnce;
import static io.entente.standin.marketplace.Example.call;

import io.entente.standin.marketplace.world.Limits;
import io.entente.standin.marketplace.world.Product;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is refused of a change set before it is begun. */
final class SentExamples {
  private static final String INFORMATION = "UpdateInformation";

  private SentExamples() {}

  static Map<String, Example> all() {
    return Map.ofEntries(
        Map.entry("ChangeSet.token", call(SentExamples::sameTokenTwice)),
        Map.entry("ChangeSet.Catalog", atOnce(set -> set.put("Catalog", "Other"))),
        Map.entry("ChangeSet.size", atOnce(set -> set.putArray("ChangeSet"))),
        Map.entry("ChangeSet.ChangeSetName", atOnce(set -> set.put("ChangeSetName", "a/b"))),
        Map.entry(
            "ChangeSet.ClientRequestToken",
            call(market -> market.clients.start(Market.SELLER, Drafts.offer(), "two words"))),
        Map.entry("ChangeSet.Intent", atOnce(set -> set.put("Intent", "VALIDATE"))),
        Map.entry(
            "ChangeSet.names", atOnce(set -> change(set, INFORMATION).put("ChangeName", "Create"))),
        Map.entry("ChangeSet.duplicates", atOnce(SentExamples::sameTypeTwice)),
        Map.entry("ChangeSet.locks", call(SentExamples::twoSetsForOneOffer)),
        Map.entry("ChangeSet.open", call(SentExamples::moreSetsThanAllowed)),
        Map.entry(
            "Change.ChangeType",
            atOnce(set -> change(set, "ReleaseOffer").put("ChangeType", "UpdateMarkup"))),
        Map.entry(
            "Change.EntityType",
            atOnce(
                set ->
                    ((ObjectNode) change(set, INFORMATION).path("Entity"))
                        .put("Type", "SaaSProduct@1.0"))),
        Map.entry(
            "Change.oneOfDetails",
            atOnce(set -> change(set, INFORMATION).put("Details", "{\"Name\":\"x\"}"))),
        Map.entry(
            "Change.someDetails",
            atOnce(set -> change(set, "ReleaseOffer").remove("DetailsDocument"))),
        Map.entry("Change.Details", atOnce(SentExamples::longDetails)),
        Map.entry(
            "Change.ChangeName",
            atOnce(set -> change(set, INFORMATION).put("ChangeName", "n".repeat(73)))),
        Map.entry("Change.ChangeName.pattern", atOnce(_ -> {})),
        Map.entry(
            "Change.identifier",
            atOnce(
                set ->
                    ((ObjectNode) change(set, INFORMATION).path("Entity")).remove("Identifier"))),
        Map.entry(
            "Change.reference",
            atOnce(
                set ->
                    ((ObjectNode) change(set, INFORMATION).path("Entity"))
                        .put("Identifier", "$Nobody.Entity.Identifier"))),
        Map.entry("Change.fields", atOnce(set -> put(set, INFORMATION, "/Colour", "\"red\""))),
        Map.entry(
            "Change.entity",
            call(market -> market.start(change("offer-none", INFORMATION, "{\"Name\":\"x\"}")))),
        Map.entry("CreateOffer.product", product("prod-none")),
        Map.entry("CreateOffer.owner", product("prod-other")),
        Map.entry(
            "CreateReplacementOffer.agreement",
            call(market -> market.start(Drafts.replacement("agmt-none")))),
        Map.entry(
            "CreateOffer.ProductId",
            product("a<b").after(market -> market.aws.list(Product.saas(Market.SELLER, "a<b")))),
        Map.entry(
            "CreateReplacementOffer.AgreementId",
            call(market -> market.start(Drafts.replacement("a".repeat(65))))
                .after(market -> market.aws.rules().without("CreateReplacementOffer.agreement"))),
        Map.entry("UpdateInformation.some", atOnce(set -> put(set, INFORMATION, "", "{}"))),
        Map.entry("Offer.Name", atOnce(set -> put(set, INFORMATION, "/Name", text(151)))),
        Map.entry(
            "UpdateInformation.Description",
            atOnce(set -> put(set, INFORMATION, "/Description", text(256)))),
        Map.entry(
            "UpdateInformation.PreExistingAgreement",
            atOnce(
                set ->
                    put(
                        set,
                        INFORMATION,
                        "/PreExistingAgreement",
                        "{\"AcquisitionChannel\":\"Fax\",\"PricingModel\":\"Contract\"}"))),
        Map.entry("UpdateTargeting.one", atOnce(set -> put(set, "UpdateTargeting", "", "{}"))),
        Map.entry("UpdateTargeting.BuyerAccounts", atOnce(set -> buyers(set, 27))),
        Map.entry("UpdateTargeting.BuyerAccounts.strict", atOnce(set -> buyers(set, 26))),
        Map.entry(
            "UpdateTargeting.account",
            atOnce(
                set ->
                    put(set, "UpdateTargeting", "/PositiveTargeting/BuyerAccounts", "[\"12\"]"))),
        Map.entry(
            "UpdateTargeting.CountryCodes",
            atOnce(
                set -> put(set, "UpdateTargeting", "/PositiveTargeting/CountryCodes", "[\"XX\"]"))),
        Map.entry(
            "UpdateAvailability.AvailabilityEndDate",
            atOnce(
                set -> put(set, "UpdateAvailability", "/AvailabilityEndDate", "\"30.04.2026\""))),
        Map.entry(
            "ReleaseOffer.empty",
            atOnce(set -> put(set, "ReleaseOffer", "/Now", "true"))
                .after(market -> market.aws.rules().without("Change.fields"))));
  }

  private static Example product(String id) {
    return atOnce(set -> put(set, "CreateOffer", "/ProductId", "\"" + id + "\""));
  }

  private static String text(int length) {
    return "\"" + "n".repeat(length) + "\"";
  }

  static void buyers(ObjectNode set, int count) {
    String accounts =
        IntStream.range(0, count)
            .mapToObj(each -> "\"%d\"".formatted(500_000_000_000L + each))
            .collect(Collectors.joining(",", "[", "]"));
    put(set, "UpdateTargeting", "/PositiveTargeting/BuyerAccounts", accounts);
  }

  private static void sameTokenTwice(Market market) {
    Consumer<ObjectNode> renaming = set -> set.put("ChangeSetName", "other");
    market.clients.start(Market.SELLER, Drafts.offer(), "token");
    market.clients.start(Market.SELLER, Drafts.offer(renaming), "token");
  }

  private static void sameTypeTwice(ObjectNode set) {
    ((ArrayNode) set.path("ChangeSet")).add(change(set, INFORMATION).deepCopy());
  }

  private static void twoSetsForOneOffer(Market market) {
    String offer = market.released();
    market.start(change(offer, INFORMATION, "{\"Name\":\"one\"}"));
    market.start(change(offer, INFORMATION, "{\"Name\":\"two\"}"));
  }

  private static void moreSetsThanAllowed(Market market) {
    market.aws.limits(new Limits(1, 100));
    market.start(Drafts.offer());
    market.clients.start(Market.SELLER, Drafts.offer(), UUID.randomUUID().toString());
  }

  private static void longDetails(ObjectNode set) {
    take(set, INFORMATION, "/Name");
    ObjectNode change = change(set, INFORMATION);
    change.remove("DetailsDocument");
    change.put("Details", "{\"Name\":\"x\"" + " ".repeat(16_384) + "}");
  }
}
