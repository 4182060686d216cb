package io.entente.standin.marketplace.catalog;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Query;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.world.Arns;
import io.entente.standin.marketplace.world.Offer;
import io.entente.standin.marketplace.world.Product;
import io.entente.standin.marketplace.world.World;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** An offer or a product as a whole. */
public final class DescribeEntity implements Operation {
  private final World world;
  private final Rulebook rules;

  public DescribeEntity(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
  }

  @Override
  public Set<String> fields() {
    return Set.of("Catalog", "EntityId");
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    rules.require(AllRules.queries(), new Query(name(), caller.account(), input, world));
    String id = Json.text(input, "EntityId").replaceFirst("@\\d+$", "");
    return world.offers.find(id).map(this::offer).orElseGet(() -> product(world.products.get(id)));
  }

  private ObjectNode offer(Offer offer) {
    ObjectNode answer = entity(Offer.TYPE, offer.id() + "@" + offer.revision(), Arns.of(offer));
    return detailed(answer, OfferDocument.of(offer));
  }

  private ObjectNode product(Product product) {
    return detailed(
        entity(Product.TYPE, product.id() + "@1", Arns.of(product)), ProductDocument.of(product));
  }

  private ObjectNode entity(String type, String identifier, String arn) {
    return Json.object()
        .put("EntityType", type)
        .put("EntityIdentifier", identifier)
        .put("EntityArn", arn)
        .put("LastModifiedDate", world.now().toString());
  }

  private static ObjectNode detailed(ObjectNode answer, ObjectNode document) {
    answer.put("Details", document.toString());
    answer.set("DetailsDocument", document);
    return answer;
  }
}
