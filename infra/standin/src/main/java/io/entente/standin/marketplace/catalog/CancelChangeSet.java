package io.entente.standin.marketplace.catalog;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Query;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.world.Arns;
import io.entente.standin.marketplace.world.CatalogEvents;
import io.entente.standin.marketplace.world.ChangeSet;
import io.entente.standin.marketplace.world.World;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Ends a change set before it has begun to be applied. */
public final class CancelChangeSet implements Operation {
  private final World world;
  private final Rulebook rules;

  public CancelChangeSet(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
  }

  @Override
  public Set<String> fields() {
    return Set.of("Catalog", "ChangeSetId");
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    rules.require(AllRules.queries(), new Query(name(), caller.account(), input, world));
    ChangeSet set = world.changeSets.get(Json.text(input, "ChangeSetId")).cancelled(world.now());
    world.changeSets.put(set.id(), set);
    new CatalogEvents(world).over(set);
    return Json.object().put("ChangeSetId", set.id()).put("ChangeSetArn", Arns.of(set));
  }
}
