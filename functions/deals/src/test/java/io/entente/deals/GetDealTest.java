package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.json.Json;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who sees which deal, and that it is all there. */
class GetDealTest {
  private static final Vendor AURORA = Vendor.of("getdeal").partners("P-1", "P-2");
  private static final Vendor BOREALIS = Vendor.of("getdealtoo").partners("P-1");

  private static final AtomicInteger NUMBER = new AtomicInteger(1_000);

  private final Sketch said = everything();
  private final Answer registered = AURORA.register("P-1", said);
  private final String path = "/v1/deals/" + registered.text("/dealId");

  @Test
  void another_partner_does_not_even_learn_that_it_exists() {
    Answer hidden = AURORA.user("P-2").get(path);
    Answer absent = AURORA.user("P-2").get("/v1/deals/deal_00000000000000000000000000");

    assertThat(hidden.status()).isEqualTo(404);
    assertThat(absent.status()).isEqualTo(404);
    assertThat(hidden.text("/title")).isEqualTo(absent.text("/title"));
  }

  @Test
  void nor_does_another_tenant() {
    assertThat(BOREALIS.user("P-1").get(path).status()).isEqualTo(404);
    assertThat(BOREALIS.own("tenant-admin").get(path).status()).isEqualTo(404);
  }

  @Test
  void nobody_sees_nothing() {
    assertThat(AURORA.environment().nobody().get(path).status()).isEqualTo(401);
    assertThat(
            AURORA
                .environment()
                .as(Callers.program(AURORA.tenant().value(), "partners:read"))
                .get(path)
                .status())
        .isEqualTo(403);
  }

  @Test
  void its_partner_and_the_vendors_people_see_it_as_it_was_answered() {
    assertThat(AURORA.user("P-1").get(path).body()).isEqualTo(registered.body());
    for (String role : List.of("channel-manager", "channel-director", "tenant-admin", "auditor")) {
      var seen = (ObjectNode) AURORA.own(role).get(path).body();
      assertThat(seen.remove("moves").toString()).contains("withdrawDeal", "revokeDeal");
      assertThat(seen).as(role).isEqualTo(withoutMoves(registered));
    }
  }

  private static JsonNode withoutMoves(Answer answer) {
    var deal = (ObjectNode) answer.body().deepCopy();
    deal.remove("moves");
    return deal;
  }

  @Test
  void it_is_all_there_that_was_said() {
    var seen = AURORA.user("P-1").get(path).body();

    said.body()
        .forEach(
            (name, value) ->
                assertThat(seen.path(name)).as(name).isEqualTo(Json.MAPPER.valueToTree(value)));
    assertThat(seen.path("receivedBy").asString()).isEqualTo("partner-user-of-P-1");
    assertThat(seen.path("version").asLong()).isEqualTo(1);
  }

  @Test
  void what_nobody_said_is_not_there() {
    Answer bare = AURORA.register("P-1", Sketch.of("Schmal GmbH").with("activities", null));

    assertThat(bare.body().propertyNames())
        .doesNotContain("rfp", "source", "activities", "coSell", "waitingList");
    assertThat(bare.text("/motion")).isEqualTo("resell");
  }

  /** Another customer each time, so that each is the first. */
  private static Sketch everything() {
    return Sketch.of("Alles GmbH " + NUMBER.incrementAndGet())
        .customer("website", "https://www.alles.example/de")
        .customer("registryId", "HRB " + NUMBER.incrementAndGet())
        .customer("address", Map.of("city", "Köln", "postcode", "50667"))
        .products("analytics", "platform")
        .with("motion", "coSell")
        .with("rfp", Map.of("exists", true, "publishedOn", "2026-04-01"))
        .with("source", "Trade fair")
        .with("project", "Plant")
        .with("salesStage", "qualified")
        .with("businessProblem", "Two plants.\nOne system.")
        .with("activities", List.of(Map.of("kind", "workshop", "on", "2026-02-20")))
        .with("coSell", true)
        .with("consentToShare", false)
        .with("partnerReference", "OPP-4711");
  }
}
