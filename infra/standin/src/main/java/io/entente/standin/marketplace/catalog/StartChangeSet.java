package io.entente.standin.marketplace.catalog;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.rules.Sent;
import io.entente.standin.marketplace.rules.Submission;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.world.Arns;
import io.entente.standin.marketplace.world.Change;
import io.entente.standin.marketplace.world.ChangeSet;
import io.entente.standin.marketplace.world.Ids;
import io.entente.standin.marketplace.world.World;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Starts a change set; with a token that has started one already, answers with that one. */
public final class StartChangeSet implements Operation {
  private final World world;
  private final Rulebook rules;

  public StartChangeSet(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
  }

  @Override
  public Set<String> fields() {
    return Set.of("Catalog", "ChangeSet", "ChangeSetName", "ClientRequestToken", "Intent");
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    var submission = new Submission(caller.account(), input, world);
    rules.require(AllRules.tokens(), submission);
    ChangeSet set = submission.started().orElseGet(() -> begun(submission));
    return Json.object().put("ChangeSetId", set.id()).put("ChangeSetArn", Arns.of(set));
  }

  private ChangeSet begun(Submission submission) {
    requireChanges(submission);
    rules.require(AllRules.submissions(), submission);
    var set =
        new ChangeSet(
            Ids.changeSet(),
            submission.account(),
            Json.text(submission.body(), "ChangeSetName"),
            submission.fingerprint(),
            submission.changes(),
            submission.targets(),
            ChangeSet.begun(world.now()));
    world.changeSets.put(set.id(), set);
    submission.token().ifPresent(token -> world.tokens.put(submission.key(token), set.id()));
    return set;
  }

  private void requireChanges(Submission submission) {
    Set<String> earlier = new HashSet<>();
    for (JsonNode raw : submission.sent()) {
      Change change = Change.of(raw);
      rules.require(AllRules.changes(), new Sent(submission, raw, change, Set.copyOf(earlier)));
      change.name().ifPresent(earlier::add);
    }
  }
}
