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
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the buyer has accepted. */
public final class GetAgreementTerms implements Operation {
  private final World world;
  private final Rulebook rules;

  public GetAgreementTerms(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
  }

  @Override
  public Set<String> fields() {
    return Set.of("agreementId", "maxResults", "nextToken");
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    rules.require(AllRules.agreements(), new Query(name(), caller.account(), input, world));
    Agreement agreement = world.agreements.get(Json.text(input, "agreementId"));
    var page = Page.of(agreement.terms(), input.path("maxResults"), input.path("nextToken"));
    ObjectNode answer = Json.object();
    ArrayNode terms = answer.putArray("acceptedTerms");
    page.items().forEach(term -> terms.add(AcceptedTerm.of(term)));
    page.next().ifPresent(token -> answer.put("nextToken", token));
    return answer;
  }
}
