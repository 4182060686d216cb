package io.entente.standin.marketplace.world;

import io.entente.standin.marketplace.wire.Json;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the Catalog tells. AWS writes {@code Catalog} large in some of its events and small in
 * others; so it is here.
 */
public final class CatalogEvents {
  private static final String SOURCE = "aws.marketplacecatalog";

  private final World world;

  public CatalogEvents(World world) {
    this.world = world;
  }

  /** Change Set Succeeded, Failed or Cancelled. */
  public void over(ChangeSet set) {
    Instant end = set.course().end().orElseThrow();
    ObjectNode detail = Json.object();
    detail.put("requestId", UUID.randomUUID().toString());
    detail.put("Catalog", "AWSMarketplace");
    detail.put("ChangeSetId", set.id());
    detail.put("ChangeSetName", set.name());
    detail.put("StartTime", set.course().start().toString());
    detail.put("EndTime", end.toString());
    set.course().outcome().failureCode().ifPresent(code -> detail.put("FailureCode", code));
    happened("Change Set " + word(set.course().status()), set.account(), end, detail);
  }

  private static String word(ChangeSet.Status status) {
    String name = status.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  /** Offer Released. */
  public void released(Offer offer, Instant at) {
    Product product = world.products.get(offer.productId());
    ObjectNode detail = Json.object();
    detail.put("requestId", UUID.randomUUID().toString());
    detail.put("catalog", "AWSMarketplace");
    ObjectNode told = detail.putObject("offer");
    told.put("id", offer.id());
    told.put("arn", Arns.of(offer));
    told.put("name", Json.text(offer.part("UpdateInformation"), "Name"));
    told.put(
        "expirationDate",
        Days.lastInstant(Json.text(offer.part("UpdateAvailability"), "AvailabilityEndDate")));
    detail
        .putObject("product")
        .put("id", product.id())
        .put("arn", Arns.of(product))
        .put("title", product.title());
    detail
        .putObject("manufacturer")
        .put("accountId", product.account())
        .put("name", "Seller " + product.account());
    detail
        .putObject("sellerOfRecord")
        .put("accountId", offer.account())
        .put("name", "Seller " + offer.account());
    ArrayNode buyers = detail.putArray("targetedBuyerAccountIds");
    Buyers.of(offer).forEach(buyers::add);
    happened("Offer Released", offer.account(), at, detail);
  }

  private void happened(String type, String account, Instant at, ObjectNode detail) {
    world.events().happened(Event.of(new Event.Subject(SOURCE, type, account), at, detail));
  }
}
