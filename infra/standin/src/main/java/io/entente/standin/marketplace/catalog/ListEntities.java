package io.entente.standin.marketplace.catalog;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Query;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.wire.Page;
import io.entente.standin.marketplace.world.Arns;
import io.entente.standin.marketplace.world.Buyers;
import io.entente.standin.marketplace.world.Days;
import io.entente.standin.marketplace.world.Offer;
import io.entente.standin.marketplace.world.Product;
import io.entente.standin.marketplace.world.World;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The account's offers, or its products. */
public final class ListEntities implements Operation {
  private final World world;
  private final Rulebook rules;

  public ListEntities(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "Catalog", "EntityType", "EntityTypeFilters", "FilterList", "MaxResults", "NextToken");
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    rules.require(AllRules.queries(), new Query(name(), caller.account(), input, world));
    List<ObjectNode> all =
        Json.text(input, "EntityType").startsWith("Offer")
            ? offers(caller.account(), input.path("EntityTypeFilters").path("OfferFilters"))
            : products(caller.account());
    var page = Page.of(all, input.path("MaxResults"), input.path("NextToken"));
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("EntitySummaryList");
    page.items().forEach(list::add);
    page.next().ifPresent(token -> answer.put("NextToken", token));
    return answer;
  }

  private List<ObjectNode> offers(String account, JsonNode filters) {
    return world.offers.values().stream()
        .filter(offer -> offer.account().equals(account))
        .filter(
            offer ->
                filters.properties().stream()
                    .allMatch(filter -> fits(offer, filter.getKey(), filter.getValue())))
        .map(this::listed)
        .toList();
  }

  private List<ObjectNode> products(String account) {
    return world.products.values().stream()
        .filter(product -> product.account().equals(account))
        .map(this::listed)
        .toList();
  }

  private static boolean fits(Offer offer, String filter, JsonNode wish) {
    List<String> values = Json.each(wish.path("ValueList")).map(each -> each.asString("")).toList();
    return switch (filter) {
      case "EntityId" -> values.contains(offer.id());
      case "Name" -> values.contains(name(offer));
      case "ProductId" -> values.contains(offer.productId());
      case "State" -> values.contains(offer.isReleased() ? "Released" : "Draft");
      case "Targeting" -> values.contains("BuyerAccounts") && !Buyers.of(offer).isEmpty();
      default -> Buyers.of(offer).stream().anyMatch(values::contains);
    };
  }

  private static String name(Offer offer) {
    return Json.text(offer.part("UpdateInformation"), "Name");
  }

  private ObjectNode listed(Offer offer) {
    ObjectNode entity = entity(Offer.TYPE, offer.id(), Arns.of(offer)).put("Name", name(offer));
    ObjectNode summary = entity.putObject("OfferSummary");
    summary.put("Name", name(offer)).put("ProductId", offer.productId());
    offer.released().ifPresent(at -> summary.put("ReleaseDate", at.toString()));
    String until =
        Days.lastInstant(Json.text(offer.part("UpdateAvailability"), "AvailabilityEndDate"));
    if (!until.isEmpty()) {
      summary.put("AvailabilityEndDate", until);
    }
    ArrayNode buyers = summary.putArray("BuyerAccounts");
    Buyers.of(offer).forEach(buyers::add);
    summary.put("State", offer.isReleased() ? "Released" : "Draft");
    summary.putArray("Targeting").add(Buyers.of(offer).isEmpty() ? "None" : "BuyerAccounts");
    return entity;
  }

  private ObjectNode listed(Product product) {
    ObjectNode entity = entity(Product.TYPE, product.id(), Arns.of(product));
    entity.put("Name", product.title());
    entity
        .putObject("SaaSProductSummary")
        .put("ProductTitle", product.title())
        .put("Visibility", product.publicOffer().isPresent() ? "Public" : "Draft");
    return entity;
  }

  private ObjectNode entity(String type, String id, String arn) {
    return Json.object()
        .put("EntityType", type.replace("@1.0", ""))
        .put("EntityId", id)
        .put("EntityArn", arn)
        .put("LastModifiedDate", world.now().toString());
  }
}
