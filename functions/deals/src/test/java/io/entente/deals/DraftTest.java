package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What partners write down before they register it. */
class DraftTest {
  private static final JsonNode SCHEMAS = Contract.load().document().at("/components/schemas");
  private static final Map<String, Object> BARE =
      Map.of("endCustomer", Map.of("legalName", "Nordwind AG"));

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2");

  @AfterEach
  void close() {
    env.close();
  }

  @Test
  void nobody_but_its_partner_sees_a_draft() {
    save("P-1", "d-1", BARE);

    assertThat(aurora.user("P-2").get("/v1/drafts/d-1").status()).isEqualTo(404);
    assertThat(aurora.user("P-2").get("/v1/drafts").body().path("data").size()).isZero();
    assertThat(aurora.own("tenant-admin").get("/v1/drafts/d-1").status()).isEqualTo(403);
    assertThat(aurora.user("P-2").delete("/v1/drafts/d-1").status()).isEqualTo(404);
    assertThat(aurora.user("P-1").get("/v1/drafts/d-1").status()).isEqualTo(200);
  }

  @Test
  void what_is_no_part_of_a_deal_is_no_part_of_a_draft() {
    Client client = aurora.user("P-1").sendingAnything();

    assertThat(client.put("/v1/drafts/d-1", Map.of("surprise", 1)).status()).isEqualTo(400);
    assertThat(aurora.user("P-1").get("/v1/drafts/d-1").status()).isEqualTo(404);
  }

  @Test
  void a_draft_holds_nothing_and_comes_first_for_nothing() {
    save("P-1", "d-1", Sketch.of("Nordwind AG").body());
    env.clock().move(Duration.ofDays(1));

    expect(aurora.register("P-2", Sketch.of("Nordwind AG")), "APPROVED", "NO_OBJECTION");
    expect(
        aurora.register("P-1", Sketch.of("Nordwind AG").with("draftId", "d-1")),
        "WAITLISTED",
        "DUP_OTHER_PARTNER");
  }

  @Test
  void the_last_saved_counts_and_stands_first() {
    save("P-1", "d-1", BARE);
    env.clock().move(Duration.ofMinutes(1));
    save("P-1", "d-2", Map.of());
    env.clock().move(Duration.ofMinutes(1));
    Answer saved = save("P-1", "d-1", Map.of("products", List.of("analytics")));

    assertThat(saved.text("/partnerStatus")).isEqualTo("DRAFT");
    Answer all = aurora.user("P-1").get("/v1/drafts");
    assertThat(all.text("/data/0/draftId")).isEqualTo("d-1");
    assertThat(all.body().at("/data/0/deal").has("endCustomer")).isFalse();
    assertThat(all.text("/data/0/deal/products/0")).isEqualTo("analytics");
    assertThat(all.text("/data/1/draftId")).isEqualTo("d-2");
  }

  @Test
  void a_registered_draft_is_one_no_more_and_a_discarded_one_is_gone() {
    save("P-1", "d-1", BARE);
    save("P-1", "d-2", BARE);

    aurora.register("P-1", Sketch.of("Nordwind AG").with("draftId", "d-1"));
    Answer discarded = aurora.user("P-1").delete("/v1/drafts/d-2");

    assertThat(discarded.text("/deal/endCustomer/legalName")).isEqualTo("Nordwind AG");
    assertThat(aurora.user("P-1").get("/v1/drafts").body().path("data").size()).isZero();
  }

  @Test
  void what_is_refused_leaves_the_draft() {
    save("P-1", "d-1", BARE);
    Sketch faulty = Sketch.of("Nordwind AG").products("nothing").with("draftId", "d-1");

    Answer refused =
        aurora.user("P-1").key(UUID.randomUUID().toString()).post("/v1/deals", faulty.body());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(aurora.user("P-1").get("/v1/drafts/d-1").status()).isEqualTo(200);
  }

  @Test
  void a_partner_keeps_a_hundred_drafts() {
    for (int i = 0; i < 100; i++) {
      save("P-1", "d-" + i, Map.of());
    }

    Answer refused = aurora.user("P-1").put("/v1/drafts/one-more", Map.of());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(save("P-1", "d-7", BARE).status()).isEqualTo(200);
    assertThat(aurora.user("P-2").put("/v1/drafts/one-more", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void what_a_website_and_a_number_say_is_suggested_and_the_vendors_books_say_nothing() {
    Companies.account(aurora, "A-1", "customer", "Nordwind Holding SE", "nordwind.com");

    Answer suggested =
        aurora
            .user("P-1")
            .get("/v1/companies/suggestion?website=nordwind.com&registryId=HRB%204711");

    assertThat(suggested.text("/data/0/value")).isEqualTo("DE");
    assertThat(suggested.text("/data/1/value")).isEqualTo("Nordwind");
    assertThat(suggested.body().path("data").size()).isEqualTo(2);
    assertThat(aurora.user("P-1").get("/v1/companies/suggestion").body().path("data").size())
        .isZero();
  }

  @Test
  void whoever_registers_a_deal_must_say_no_more_than_eight_things() {
    assertThat(required(SCHEMAS.path("RegisterDeal"))).isLessThanOrEqualTo(8);
  }

  /** The values that a form must have: each required member that is no group of others. */
  private static long required(JsonNode schema) {
    JsonNode resolved = resolved(schema);
    if (!resolved.has("required")) {
      return 1;
    }
    return StreamSupport.stream(resolved.path("required").spliterator(), false)
        .mapToLong(name -> required(resolved.path("properties").path(name.asString())))
        .sum();
  }

  private static JsonNode resolved(JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    return ref.isEmpty() ? schema : resolved(SCHEMAS.path(ref.substring(ref.lastIndexOf('/') + 1)));
  }

  private Answer save(String partner, String id, Map<String, Object> deal) {
    Answer saved = aurora.user(partner).put("/v1/drafts/" + id, deal);
    assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    return saved;
  }
}
