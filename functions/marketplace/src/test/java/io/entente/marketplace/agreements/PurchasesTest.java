package io.entente.marketplace.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.marketplace.aws.Agreements.Value;
import io.entente.marketplace.aws.Seller;
import io.entente.platform.Context;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.links.Links;
import io.entente.platform.table.TenantTable;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was sold stands here as AWS shows it, however we hear of it. */
class PurchasesTest {
  private static final String DEAL = "deal_7d4v0k2m9q8x1c5b3n6r0t2w4y";
  private static final Seller SELLER =
      new Seller("arn:aws:iam::123456789012:role/partner/entente", "seller_1");

  private final TestEnvironment env = TestEnvironment.start();
  private final Shelf shelf = new Shelf();
  private final List<String> licenses = new ArrayList<>();

  PurchasesTest() {
    env.tenant("aurora");
    env.add(
        AgreementFunctions.add(
            Context.named("marketplace"),
            env.platform(),
            new AgreementFunctions.Ground(
                _ -> Optional.of(SELLER),
                shelf,
                (_, license, agreement) -> licenses.add(license + "=" + agreement),
                (_, _) -> Optional.empty())));
  }

  @AfterEach
  void close() {
    env.close();
  }

  private Client admin() {
    return env.as(Callers.member("aurora", "tenant-admin")).key(UUID.randomUUID().toString());
  }

  private <T> T as(String context, Function<TenantTable, T> work) {
    return new Caller.Service(new TenantId("aurora"), context)
        .run(() -> work.apply(env.platform().tables(context).current()));
  }

  private Answer send(String account, String type, String detail) {
    return send(UUID.randomUUID().toString(), account, type, detail);
  }

  private Answer send(String id, String account, String type, String detail) {
    String token =
        as(
            "marketplace",
            _ ->
                new Links(env.platform(), Clock.systemUTC())
                    .token("awsevents", List.of("awsevents"), Duration.ofDays(365)));
    String body =
        """
        {"version": "0", "id": "%s", "detail-type": "%s", "source": "aws.agreement-marketplace",
         "account": "%s", "time": "2026-03-01T09:30:00Z", "region": "us-east-1", "resources": [],
         "detail": %s}\
        """
            .formatted(id, type, account, detail);
    Answer answer = env.nobody().post("/v1/aws-events/" + token, body);
    env.drain();
    return answer;
  }

  private void created(String agreement) {
    send(
        "123456789012",
        "Purchase Agreement Created - Proposer",
        "{\"agreement\": {\"id\": \"%s\", \"intent\": \"NEW\"}}".formatted(agreement));
  }

  private Answer agreement(String id) {
    return admin().get("/v1/purchase-agreements/" + id);
  }

  private long told(String type) {
    return env.published().stream().filter(notice -> notice.type().equals(type)).count();
  }

  private void protectedDeal() {
    as(
        "deals",
        table ->
            table
                .change()
                .put(
                    ProtectedDeal.TYPE,
                    new ProtectedDeal(
                        DEAL,
                        1,
                        "APPROVED",
                        "P-1",
                        "cus_1",
                        new ProtectedDeal.Customer("Umbra AG", "DE", null),
                        List.of("analytics"),
                        4_800_000,
                        "USD",
                        LocalDate.parse("2026-06-01"),
                        false,
                        "nora",
                        "lena",
                        env.clock().instant().plus(Duration.ofDays(90)),
                        null))
                .commit());
  }

  private Answer adopt(String offer) {
    Answer answer = admin().post("/v1/outside-offers/" + offer + "/adopt", Map.of("dealId", DEAL));
    env.drain();
    return answer;
  }

  @Test
  void what_is_no_event_of_aws_is_refused() {
    assertThat(send("x", "123456789012", "", "{}").status()).isEqualTo(400);
    assertThat(send("123456789012 ", "Purchase", "{}").status()).isEqualTo(400);
    assertThat(admin().get("/v1/aws-events").body().path("data")).isEmpty();
  }

  @Test
  void an_event_of_an_account_that_nobody_connected_is_kept_and_shown_and_nothing_follows() {
    shelf.put("agmt-1", "ACTIVE", new Value(4_800_000, "USD"));

    send(
        "999999999999",
        "Purchase Agreement Created - Proposer",
        "{\"agreement\": {\"id\": \"agmt-1\"}}");

    assertThat(admin().get("/v1/aws-events").body().at("/data/0/known").asBoolean(true)).isFalse();
    assertThat(shelf.looks()).isZero();
    assertThat(agreement("agmt-1").status()).isEqualTo(404);
  }

  @Test
  void an_agreement_that_aws_does_not_show_is_none_whatever_an_event_says() {
    created("agmt-forged");

    assertThat(agreement("agmt-forged").status()).isEqualTo(404);
    assertThat(env.deadLetters()).isEmpty();
  }

  @Test
  void the_same_event_twice_is_kept_once_and_changes_nothing() {
    shelf.put("agmt-1", "ACTIVE", new Value(4_800_000, "USD"));
    String detail = "{\"agreement\": {\"id\": \"agmt-1\"}}";
    send("e-1", "123456789012", "Purchase Agreement Created - Proposer", detail);
    send("e-1", "123456789012", "Purchase Agreement Created - Proposer", detail);
    send("e-2", "123456789012", "Purchase Agreement Created - Manufacturer", detail);

    assertThat(admin().get("/v1/aws-events").body().path("data")).hasSize(2);
    assertThat(told("agreement.accepted")).isEqualTo(1);
    assertThat(told("agreement.changed")).isZero();
    assertThat(agreement("agmt-1").body().at("/amount/amountMinor").asLong()).isEqualTo(4_800_000);
  }

  @Test
  void an_end_that_is_told_before_its_beginning_stays_the_end() {
    shelf.put("agmt-1", "EXPIRED", null);
    send(
        "123456789012",
        "Purchase Agreement Ended - Proposer",
        "{\"agreement\": {\"id\": \"agmt-1\"}}");
    created("agmt-1");

    assertThat(agreement("agmt-1").text("/status")).isEqualTo("EXPIRED");
    assertThat(told("agreement.sold")).isZero();
  }

  @Test
  void the_event_of_a_license_brings_agreement_and_license_together() {
    send(
        "123456789012",
        "License Updated - Manufacturer",
        "{\"agreement\": {\"id\": \"agmt-1\"}, \"license\": {\"arn\": \"arn:aws:x:license:l-1\"}}");

    assertThat(licenses).containsExactly("arn:aws:x:license:l-1=agmt-1");
  }

  @Test
  void what_no_event_told_a_search_finds_page_by_page() {
    for (int i = 1; i <= 5; i++) {
      shelf.put("agmt-" + i, "ACTIVE", new Value(i * 100L, "USD"));
    }
    search();

    assertThat(admin().get("/v1/purchase-agreements").body().path("data")).hasSize(5);
    int looks = shelf.looks();
    shelf.put("agmt-3", "CANCELLED", new Value(300, "USD"));
    env.clock().move(Duration.ofMinutes(16));
    env.sweep();

    assertThat(agreement("agmt-3").text("/status")).isEqualTo("CANCELLED");
    assertThat(shelf.looks() - looks).as("three pages and the one that changed").isEqualTo(4);
  }

  @Test
  void while_aws_lets_nobody_look_nothing_is_lost_and_then_it_catches_up() {
    shelf.put("agmt-1", "ACTIVE", new Value(100, "USD"));
    shelf.shut(true);
    created("agmt-1");
    search();
    assertThat(agreement("agmt-1").status()).isEqualTo(404);
    assertThat(env.deadLetters()).isEmpty();

    shelf.shut(false);
    env.clock().move(Duration.ofMinutes(6));
    env.sweep();

    assertThat(agreement("agmt-1").text("/status")).isEqualTo("ACTIVE");
  }

  /** As when the connection was tried for the first time. */
  private void search() {
    var notice =
        new Notice(
            new TenantId("aurora"),
            "MARKETPLACE#CONNECTION",
            1,
            "marketplace.mended",
            env.clock().instant());
    var mirroring =
        new Mirroring(Offers.alsoAdopted((_, _) -> Optional.empty()), env.platform().clock());
    var search =
        new SearchAgreements(
            env.platform().tables("marketplace"),
            new Selling(_ -> Optional.of(SELLER), shelf, mirroring),
            env.platform().clock());
    as(
        "marketplace",
        table -> {
          search.accept(notice);
          return table;
        });
    env.drain();
  }

  @Test
  void an_offer_is_adopted_for_no_deal_that_was_never_protected_and_for_one_deal_only() {
    assertThat(adopt("offer-agmt-1").status()).isEqualTo(404);
    protectedDeal();
    assertThat(adopt("offer-agmt-1").status()).isEqualTo(200);
    assertThat(adopt("offer-agmt-1").status()).isEqualTo(200);

    Answer other =
        admin()
            .post(
                "/v1/outside-offers/offer-agmt-1/adopt", Map.of("dealId", DEAL.replace('7', '8')));

    assertThat(other.problem()).isEqualTo("conflict");
    assertThat(told("outsideoffer.adopted")).isEqualTo(1);
  }

  @Test
  void an_offer_that_is_adopted_before_it_is_accepted_sells_for_its_deal() {
    protectedDeal();
    adopt("offer-agmt-1");
    shelf.put("agmt-1", "ACTIVE", new Value(4_800_000, "USD"));

    created("agmt-1");

    assertThat(agreement("agmt-1").text("/deal/dealId")).isEqualTo(DEAL);
    assertThat(told("agreement.sold")).isEqualTo(1);
  }

  @Test
  void an_offer_that_is_adopted_afterwards_sells_for_its_deal_once() {
    protectedDeal();
    shelf.put("agmt-1", "ACTIVE", new Value(4_800_000, "USD"));
    created("agmt-1");
    assertThat(told("agreement.sold")).isZero();

    adopt("offer-agmt-1");
    created("agmt-1");

    assertThat(agreement("agmt-1").text("/deal/partnerId")).isEqualTo("P-1");
    assertThat(told("agreement.sold")).isEqualTo(1);
  }

  @Test
  void what_deals_made_of_it_is_shown_with_it() {
    protectedDeal();
    adopt("offer-agmt-1");
    shelf.put("agmt-1", "ACTIVE", new Value(4_800_000, "USD"));
    created("agmt-1");

    var mirroring =
        new Mirroring(Offers.alsoAdopted((_, _) -> Optional.empty()), env.platform().clock());
    as(
        "marketplace",
        table -> {
          mirroring.answered(
              table, "agmt-1", new AgreementItem.ForDeal(DEAL, "P-1", "NOT_OPEN", false));
          return table;
        });
    env.drain();

    assertThat(agreement("agmt-1").text("/deal/result")).isEqualTo("NOT_OPEN");
    assertThat(told("agreement.settled")).isEqualTo(1);
  }
}
