package io.entente.standin.marketplace.fulfilment;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Query;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.world.License;
import io.entente.standin.marketplace.world.World;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Whom a registration token brings; for products as they are now, without CustomerIdentifier. */
public final class ResolveCustomer implements Operation {
  private final World world;
  private final Rulebook rules;

  public ResolveCustomer(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
  }

  @Override
  public Set<String> fields() {
    return Set.of("RegistrationToken");
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    rules.require(AllRules.fulfilment(), new Query(name(), caller.account(), input, world));
    License license = world.registrations.get(Json.text(input, "RegistrationToken")).license();
    return Json.object()
        .put("CustomerAWSAccountId", license.buyer())
        .put("LicenseArn", license.arn())
        .put("ProductCode", world.products.get(license.productId()).code());
  }
}
