package io.entente.standin.marketplace.catalog;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Query;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.world.Arns;
import io.entente.standin.marketplace.world.Change;
import io.entente.standin.marketplace.world.ChangeSet;
import io.entente.standin.marketplace.world.ChangeSet.ErrorDetail;
import io.entente.standin.marketplace.world.World;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a change set stands, and why it failed if it did. */
public final class DescribeChangeSet implements Operation {
  private final World world;
  private final Rulebook rules;

  public DescribeChangeSet(World world, Rulebook rules) {
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
    return described(world.changeSets.get(Json.text(input, "ChangeSetId")));
  }

  private static ObjectNode described(ChangeSet set) {
    ObjectNode answer = summary(set);
    set.course()
        .outcome()
        .failureCode()
        .ifPresent(code -> answer.put("FailureDescription", sentence(code)));
    answer.put("Intent", "APPLY");
    ArrayNode changes = answer.putArray("ChangeSet");
    for (int place = 0; place < set.changes().size(); place++) {
      changes.add(change(set, place));
    }
    return answer;
  }

  /** What lists show of it, too. */
  static ObjectNode summary(ChangeSet set) {
    ObjectNode answer = Json.object();
    answer.put("ChangeSetId", set.id());
    answer.put("ChangeSetArn", Arns.of(set));
    if (!set.name().isEmpty()) {
      answer.put("ChangeSetName", set.name());
    }
    answer.put("StartTime", set.course().start().toString());
    set.course().end().ifPresent(end -> answer.put("EndTime", end.toString()));
    answer.put("Status", set.course().status().name());
    set.course().outcome().failureCode().ifPresent(code -> answer.put("FailureCode", code));
    return answer;
  }

  private static String sentence(String failureCode) {
    return failureCode.equals("CLIENT_ERROR")
        ? "The change set has errors; see the error details of its changes."
        : "An internal error has occurred; start the change set again.";
  }

  private static ObjectNode change(ChangeSet set, int place) {
    Change change = set.changes().get(place);
    ObjectNode answer = Json.object();
    answer.put("ChangeType", change.type());
    ObjectNode entity = answer.putObject("Entity").put("Type", change.entityType());
    entity.put(
        "Identifier",
        set.course().outcome().made().getOrDefault(place, change.identifier().orElse("")));
    if (entity.path("Identifier").stringValue().isEmpty()) {
      entity.remove("Identifier");
    }
    answer.put("Details", change.details().toString());
    answer.set("DetailsDocument", change.details());
    change.name().ifPresent(name -> answer.put("ChangeName", name));
    errors(
        answer.putArray("ErrorDetailList"),
        set.course().outcome().errors().getOrDefault(place, List.of()));
    return answer;
  }

  private static void errors(ArrayNode list, List<ErrorDetail> errors) {
    errors.forEach(
        error ->
            list.addObject().put("ErrorCode", error.code()).put("ErrorMessage", error.message()));
  }
}
