package io.entente.standin.marketplace.fulfilment;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Query;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.wire.Page;
import io.entente.standin.marketplace.world.License;
import io.entente.standin.marketplace.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What buyers of a product may use. */
public final class GetEntitlements implements Operation {
  private final World world;
  private final Rulebook rules;

  /** One dimension of a license. */
  private record Entitlement(String code, License license, String dimension, int quantity) {}

  public GetEntitlements(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
  }

  @Override
  public Set<String> fields() {
    return Set.of("ProductCode", "Filter", "NextToken", "MaxResults");
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    rules.require(AllRules.fulfilment(), new Query(name(), caller.account(), input, world));
    List<Entitlement> all =
        world.licenses.values().stream()
            .flatMap(
                license ->
                    new TreeMap<>(license.quantities())
                        .entrySet().stream().map(entry -> entitlement(license, entry)))
            .filter(each -> each.code.equals(Json.text(input, "ProductCode")))
            .filter(each -> isWished(each, input.path("Filter")))
            .toList();
    var page = Page.of(all, input.path("MaxResults"), input.path("NextToken"));
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Entitlements");
    page.items().forEach(each -> list.add(shown(each)));
    page.next().ifPresent(token -> answer.put("NextToken", token));
    return answer;
  }

  private Entitlement entitlement(License license, Map.Entry<String, Integer> bought) {
    String code = world.products.get(license.productId()).code();
    return new Entitlement(code, license, bought.getKey(), bought.getValue());
  }

  /** Values of one key are alternatives; keys are not. */
  private static boolean isWished(Entitlement each, JsonNode filter) {
    return isAmong(filter, "CUSTOMER_AWS_ACCOUNT_ID", each.license.buyer())
        && isAmong(filter, "DIMENSION", each.dimension)
        && isAmong(filter, "LICENSE_ARN", each.license.arn());
  }

  private static boolean isAmong(JsonNode filter, String key, String value) {
    return !filter.has(key)
        || Json.each(filter.path(key)).anyMatch(wished -> wished.asString("").equals(value));
  }

  private static ObjectNode shown(Entitlement each) {
    ObjectNode shown = Json.object();
    shown.put("ProductCode", each.code);
    shown.put("Dimension", each.dimension);
    shown.put("CustomerAWSAccountId", each.license.buyer());
    shown.put("LicenseArn", each.license.arn());
    shown.putObject("Value").put("IntegerValue", each.quantity);
    shown.put("ExpirationDate", Json.seconds(each.license.until()));
    return shown;
  }
}
