package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.PartnerId;
import io.entente.kernel.TenantId;
import io.entente.partners.performance.PerformanceItem;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.platform.items.FormerPerson;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner becomes part of another one. */
class MergePartnersTest {
  private final Market market = new Market();

  @BeforeEach
  void partners() {
    market.partner("P-1", "registered");
    market.unsigned("P-2");
    market.partner("P-3", "registered");
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void only_directors_and_administrators_merge() {
    for (Client other :
        List.of(
            market.as("channel-manager"),
            market.environment().as(Callers.partner("aurora", "P-1", "partner-admin")))) {
      assertThat(merge(other, "P-1", "P-2").status()).isEqualTo(403);
    }
    assertThat(market.standing("P-1").state()).isEqualTo("active");
  }

  @Test
  void nobody_is_merged_into_itself_into_nobody_or_into_one_that_is_out() {
    market
        .as("tenant-admin")
        .key("s")
        .post("/v1/partners/P-3/suspend", Map.of("reason", "It does not pay."));

    for (String into : List.of("P-1", "P-9", "P-3")) {
      Answer refused = merge("P-1", into);
      assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
      assertThat(refused.text("/errors/0/pointer")).isEqualTo("/into");
    }
    assertThat(merge("P-9", "P-1").status()).isEqualTo(404);
    assertThat(market.standing("P-1").state()).isEqualTo("active");
  }

  @Test
  void who_would_be_too_many_people_together_is_told_before_anything_is_done() {
    people("P-1", "a", 60);
    people("P-2", "b", 41);

    Answer refused = merge("P-1", "P-2");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("101 people").contains("at most 100");
    assertThat(market.standing("P-1").state()).isEqualTo("active");
  }

  @Test
  void what_was_merged_is_a_signpost_and_nothing_brings_it_back() {
    merge("P-1", "P-2");
    market.drain();

    Answer signpost = market.as("auditor").get("/v1/partners/P-1");
    assertThat(signpost.text("/mergedInto")).isEqualTo("P-2");
    assertThat(signpost.text("/state")).isEqualTo("terminated");
    for (Answer refused :
        List.of(
            market.partner("P-1", "gold"),
            merge("P-1", "P-3"),
            part("suspend"),
            part("terminate"),
            part("reinstate"))) {
      assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
      assertThat(refused.text("/detail")).contains("was merged into P-2");
    }
  }

  @Test
  void its_people_are_the_others_with_their_certificates_and_come_in_for_it_no_more() {
    people("P-1", "a", 30);
    people("P-2", "a", 1); // one who worked for both
    certify("P-1", "a7");

    merge("P-1", "P-2");
    market.drain();

    assertThat(list("P-1", "people")).isEmpty();
    assertThat(list("P-2", "people")).hasSize(30).contains("a0", "a7", "a29");
    assertThat(list("P-2", "certifications")).containsExactly("a7");
    assertThat(hasLeft("P-1", "a29")).isTrue();
    assertThat(market.as("auditor").get("/v1/partners/P-1/parting").body().toString())
        .contains("\"step\":\"PEOPLE\",\"done\":true");
  }

  @Test
  void the_signature_of_the_one_counts_where_the_other_has_none() {
    people("P-1", "a", 1);
    sign("P-1");

    merge("P-1", "P-2");
    market.drain();

    assertThat(market.standing("P-2").agreementSigned()).isTrue();
    assertThat(market.as("auditor").get("/v1/partners/P-2/agreement").text("/signed/name"))
        .isEqualTo("Ada Example");
  }

  @Test
  void whoever_goes_on_after_an_interruption_moves_nobody_twice() {
    people("P-1", "a", 3);
    merge("P-1", "P-2");
    market.drain();
    Notice begun =
        market.environment().published().stream()
            .filter(notice -> notice.type().equals("parting.begun"))
            .findFirst()
            .orElseThrow();
    Answer before = market.as("auditor").get("/v1/partners/P-1/parting");

    var consumers = PartnerFunctions.compose(market.environment().platform()).consumers();
    new Caller.Service(new TenantId("aurora"), "inheritPeople")
        .run(
            () -> {
              Objects.requireNonNull(consumers.get("inheritPeople")).accept(begun);
              return begun;
            });
    market.drain();

    assertThat(list("P-2", "people")).hasSize(3);
    assertThat(market.as("auditor").get("/v1/partners/P-1/parting").body())
        .isEqualTo(before.body());
  }

  @Test
  void the_same_merge_again_finds_the_first() {
    Answer first = merge("P-1", "P-2");

    assertThat(merge("P-1", "P-2").body()).isEqualTo(first.body());
    market.drain();
    assertThat(market.environment().published().stream().map(Notice::type))
        .containsOnlyOnce("parting.begun");
  }

  @Test
  void what_was_won_counts_for_the_other_and_what_is_reversed_later_counts_for_nobody() {
    String kept = market.won("P-1", 40_000);
    String reversed = market.won("P-1", 40_000);
    market.won("P-2", 10);
    market.drain();
    assertThat(market.tier("P-1").text("/tier")).isEqualTo("silver");
    merge("P-1", "P-2");
    for (String deal : List.of(kept, reversed)) {
      var sale = new Market.Sale(new Market.Amount(4_000_000, "USD"), market.today());
      market.happened("deal.inherited", Market.told(deal, "P-2", "WON", sale));
    }
    market.drain();

    assertThat(market.tier("P-2").text("/tier")).isEqualTo("silver");
    assertThat(performance("P-1").won()).isZero();
    assertThat(performance("P-2").won()).isEqualTo(3);

    market.reversed(reversed, "P-2");
    market.drain();
    assertThat(market.tier("P-2").body().at("/measures/0/value").asLong()).isEqualTo(4_001_000);
    assertThat(performance("P-2").won()).isEqualTo(2);
  }

  private boolean hasLeft(String partner, String user) {
    return market.in(
        "partners",
        table ->
            table
                .get(FormerPerson.TYPE, FormerPerson.key(new PartnerId(partner), user))
                .isPresent());
  }

  private PerformanceItem performance(String partner) {
    return market.in(
        "partners",
        table ->
            table
                .get(PerformanceItem.TYPE, PerformanceItem.key(new PartnerId(partner)))
                .orElseThrow());
  }

  private Answer merge(String partner, String into) {
    return merge(market.as("channel-director"), partner, into);
  }

  private static Answer merge(Client client, String partner, String into) {
    return client
        .key("merge" + into)
        .post(
            "/v1/partners/%s/merge".formatted(partner),
            Map.of("into", into, "reason", "It was bought."));
  }

  private Answer part(String how) {
    return market
        .as("tenant-admin")
        .key(how)
        .post("/v1/partners/P-1/" + how, Map.of("reason", "The agreement was ended."));
  }

  private void people(String partner, String prefix, int many) {
    IntStream.range(0, many)
        .mapToObj(i -> prefix + i)
        .forEach(
            user ->
                market
                    .as("channel-manager")
                    .put(
                        "/v1/partners/%s/people/%s".formatted(partner, user),
                        Map.of("name", user, "email", user + "@example.com", "role", "admin")));
    market.drain();
  }

  private void certify(String partner, String user) {
    Answer answer =
        market
            .as("channel-manager")
            .put(
                "/v1/partners/%s/people/%s/certifications/technical".formatted(partner, user),
                Map.of(
                    "level", "professional",
                    "issuer", "Aurora Academy",
                    "issuedOn", "2026-02-01",
                    "validUntil", "2027-01-31",
                    "evidence", "Certificate 4711"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    market.drain();
  }

  private void sign(String partner) {
    market.unsigned(partner);
    Client admin = market.environment().as(Callers.partner("aurora", partner, "partner-admin"));
    Answer read = admin.get("/v1/partners/%s/agreement".formatted(partner));
    Answer signed =
        admin.put(
            "/v1/partners/%s/agreement/signature".formatted(partner),
            Map.of(
                "version",
                read.text("/current/version"),
                "language",
                "en",
                "hash",
                read.text("/current/hash/en"),
                "name",
                "Ada Example"));
    assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
  }

  /** The user ids of one of a partner's lists. */
  private List<String> list(String partner, String what) {
    return market
        .as("auditor")
        .get("/v1/partners/%s/%s".formatted(partner, what))
        .body()
        .path("data")
        .valueStream()
        .map(each -> each.path("userId").asString())
        .toList();
  }
}
