package io.entente.standin.marketplace.catalog;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Query;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.wire.Page;
import io.entente.standin.marketplace.world.ChangeSet;
import io.entente.standin.marketplace.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The account's change sets of the last sixty days, the latest first. */
public final class ListChangeSets implements Operation {
  private static final Duration KEPT = Duration.ofDays(60);

  private final World world;
  private final Rulebook rules;

  public ListChangeSets(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
  }

  @Override
  public Set<String> fields() {
    return Set.of("Catalog", "FilterList", "MaxResults", "NextToken");
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    rules.require(AllRules.queries(), new Query(name(), caller.account(), input, world));
    List<ChangeSet> all =
        world.changeSets.values().stream()
            .filter(set -> set.account().equals(caller.account()))
            .filter(set -> set.course().start().plus(KEPT).isAfter(world.now()))
            .filter(
                set -> Json.each(input.path("FilterList")).allMatch(filter -> fits(set, filter)))
            .toList()
            .reversed();
    var page = Page.of(all, input.path("MaxResults"), input.path("NextToken"));
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("ChangeSetSummaryList");
    page.items().forEach(set -> list.add(listed(set)));
    page.next().ifPresent(token -> answer.put("NextToken", token));
    return answer;
  }

  private static ObjectNode listed(ChangeSet set) {
    ObjectNode summary = DescribeChangeSet.summary(set);
    ArrayNode entities = summary.putArray("EntityIdList");
    entities(set).forEach(entities::add);
    return summary;
  }

  private static Set<String> entities(ChangeSet set) {
    return Stream.concat(
            set.targets().stream(),
            set.course().outcome().made().values().stream().map(id -> id.replaceFirst("@.*", "")))
        .collect(Collectors.toSet());
  }

  private static boolean fits(ChangeSet set, JsonNode filter) {
    List<String> values =
        Json.each(filter.path("ValueList")).map(each -> each.asString("")).toList();
    String start = set.course().start().toString();
    String end = set.course().end().map(Object::toString).orElse("");
    return switch (Json.text(filter, "Name")) {
      case "Status" -> values.contains(set.course().status().name());
      case "ChangeSetName" -> values.contains(set.name());
      case "EntityId" -> entities(set).stream().anyMatch(values::contains);
      case "BeforeStartTime" -> start.compareTo(values.getFirst()) < 0;
      case "AfterStartTime" -> start.compareTo(values.getFirst()) > 0;
      case "BeforeEndTime" -> !end.isEmpty() && end.compareTo(values.getFirst()) < 0;
      default -> !end.isEmpty() && end.compareTo(values.getFirst()) > 0;
    };
  }
}
