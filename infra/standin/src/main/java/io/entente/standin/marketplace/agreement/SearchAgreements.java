package io.entente.standin.marketplace.agreement;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Query;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.wire.Page;
import io.entente.standin.marketplace.world.Agreement;
import io.entente.standin.marketplace.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The agreements that the account has proposed. */
public final class SearchAgreements implements Operation {
  private final World world;
  private final Rulebook rules;

  public SearchAgreements(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
  }

  @Override
  public Set<String> fields() {
    return Set.of("catalog", "filters", "sort", "maxResults", "nextToken");
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    rules.require(AllRules.agreements(), new Query(name(), caller.account(), input, world));
    List<Agreement> all =
        world.agreements.values().stream()
            .filter(each -> each.proposer().equals(caller.account()))
            .filter(each -> Json.each(input.path("filters")).allMatch(filter -> fits(each, filter)))
            .sorted(order(Json.text(input.path("sort"), "sortOrder")))
            .toList();
    var page = Page.of(all, input.path("maxResults"), input.path("nextToken"));
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("agreementViewSummaries");
    page.items().forEach(each -> list.add(AgreementDocument.summary(each)));
    page.next().ifPresent(token -> answer.put("nextToken", token));
    return answer;
  }

  private static Comparator<Agreement> order(String order) {
    Comparator<Agreement> byEnd = Comparator.comparing(each -> each.span().ends());
    return order.equals("DESCENDING") ? byEnd.reversed() : byEnd;
  }

  private static boolean fits(Agreement agreement, JsonNode filter) {
    String value = filter.path("values").path(0).asString("");
    return switch (Json.text(filter, "name")) {
      case "ResourceIdentifier" -> agreement.productId().equals(value);
      case "ResourceType" -> value.equals("SaaSProduct");
      case "AcceptorAccountId" -> agreement.acceptor().equals(value);
      case "OfferId" -> agreement.offerId().equals(value);
      case "Status" -> agreement.status().name().equals(value);
      case "BeforeEndTime" -> agreement.span().ends().isBefore(Instant.parse(value));
      case "AfterEndTime" -> agreement.span().ends().isAfter(Instant.parse(value));
      default -> true;
    };
  }
}
