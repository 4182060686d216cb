package io.entente.standin.marketplace.agreement;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Query;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.world.World;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** One agreement, and what it is worth. */
public final class DescribeAgreement implements Operation {
  private final World world;
  private final Rulebook rules;

  public DescribeAgreement(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
  }

  @Override
  public Set<String> fields() {
    return Set.of("agreementId");
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    rules.require(AllRules.agreements(), new Query(name(), caller.account(), input, world));
    return AgreementDocument.whole(world.agreements.get(Json.text(input, "agreementId")));
  }
}
