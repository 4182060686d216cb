package io.entente.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.standin.marketplace.wire.Fault;
import io.entente.standin.marketplace.world.Event;
import io.entente.testkit.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an accepted offer to a buyer who comes in, over the protocols that AWS speaks. */
class BoughtAtAwsTest {
  private final Bazaar bazaar = new Bazaar();

  @AfterEach
  void close() {
    bazaar.close();
  }

  private Answer agreement(String id) {
    return bazaar.admin("aurora").get("/v1/purchase-agreements/" + id);
  }

  private String buyersAgreement() {
    String buyer = bazaar.admin("aurora").get("/v1/buyers").text("/data/0/buyerId");
    return bazaar.admin("aurora").get("/v1/buyers/" + buyer).text("/agreementId");
  }

  @Test
  void a_token_of_another_tenants_product_opens_nothing_and_stays_good_for_its_own_vendor() {
    var accepted = bazaar.aws.accept(bazaar.offerMadeOutside(), Bazaar.BUYER);

    Answer astray = bazaar.land("borealis", accepted.registrationToken());
    Answer right = bazaar.land("aurora", accepted.registrationToken());

    assertThat(bazaar.status(astray)).isEqualTo("START_AGAIN");
    assertThat(bazaar.status(right)).isEqualTo("DETAILS_WANTED");
  }

  @Test
  void what_buyers_and_agreements_need_of_the_role_is_named_where_it_is_missing() {
    for (String call : List.of("ResolveCustomer", "SearchAgreements", "DescribeAgreement")) {
      bazaar.aws.deny(Bazaar.role(Bazaar.AURORA), call);
    }

    Answer tried = bazaar.admin("aurora").post("/v1/marketplace-connection/test", Map.of());

    assertThat(tried.body().path("missing"))
        .extracting(missing -> missing.path("action").asString())
        .containsExactly(
            "aws-marketplace:ResolveCustomer",
            "aws-marketplace:SearchAgreements",
            "aws-marketplace:DescribeAgreement");
  }

  @Test
  void a_token_that_is_too_old_leads_back_to_aws_where_another_one_is_given() {
    var accepted = bazaar.aws.accept(bazaar.offerMadeOutside(), Bazaar.BUYER);
    bazaar.later(Duration.ofHours(5));

    Answer late = bazaar.land("aurora", accepted.registrationToken());
    Answer again = bazaar.land("aurora", bazaar.aws.comeAgain(accepted));

    assertThat(bazaar.status(late)).isEqualTo("START_AGAIN");
    assertThat(bazaar.status(again)).isEqualTo("DETAILS_WANTED");
  }

  @Test
  void what_aws_fails_at_is_asked_again_until_the_buyer_is_in() {
    var accepted = bazaar.aws.accept(bazaar.offerMadeOutside(), Bazaar.BUYER);
    bazaar.aws.next("ResolveCustomer", Fault.throttled());

    Answer landed = bazaar.land("aurora", accepted.registrationToken());
    assertThat(bazaar.status(landed)).isEqualTo("LOOKING_UP");
    bazaar.later(Duration.ofMinutes(6));

    assertThat(bazaar.status(landed)).isEqualTo("DETAILS_WANTED");
  }

  @Test
  void a_role_that_is_revoked_half_way_stops_all_and_given_back_all_goes_on() {
    var accepted = bazaar.aws.accept(bazaar.offerMadeOutside(), Bazaar.BUYER);
    String external = bazaar.admin("aurora").get("/v1/marketplace-connection").text("/externalId");
    bazaar.aws.revoke(Bazaar.role(Bazaar.AURORA));
    Answer landed = bazaar.land("aurora", accepted.registrationToken());
    bazaar.later(Duration.ofMinutes(6));
    assertThat(bazaar.status(landed)).isEqualTo("LOOKING_UP");
    assertThat(agreement(accepted.agreement().id()).status()).isEqualTo(404);

    bazaar.aws.allow(Bazaar.role(Bazaar.AURORA), external);
    bazaar.later(Duration.ofMinutes(20));

    assertThat(bazaar.status(landed)).isEqualTo("DETAILS_WANTED");
    assertThat(agreement(accepted.agreement().id()).text("/status")).isEqualTo("ACTIVE");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void events_in_any_order_twice_and_around_the_buyer_come_to_the_same(long seed) {
    bazaar.aws.holdEvents();
    var accepted = bazaar.aws.accept(bazaar.offerMadeOutside(), Bazaar.BUYER);
    List<Event> events = new ArrayList<>(bazaar.aws.takeEvents());
    events.addAll(List.copyOf(events));
    Collections.shuffle(events, new Random(seed));

    int middle = events.size() / 2;
    events.subList(0, middle).forEach(event -> bazaar.forward("aurora", event.json()));
    bazaar.land("aurora", accepted.registrationToken());
    events.subList(middle, events.size()).forEach(event -> bazaar.forward("aurora", event.json()));

    Answer agreement = agreement(accepted.agreement().id());
    assertThat(agreement.text("/status")).isEqualTo("ACTIVE");
    assertThat(agreement.text("/acceptor")).isEqualTo(Bazaar.BUYER);
    assertThat(agreement.body().at("/amount/amountMinor").asLong()).isEqualTo(1_200_050);
    assertThat(agreement.text("/buyerId")).startsWith("buyer_");
    assertThat(buyersAgreement()).isEqualTo(accepted.agreement().id());
    assertThat(bazaar.env.deadLetters()).isEmpty();
  }

  @Test
  void events_that_never_come_are_made_good_by_the_search() {
    bazaar.aws.holdEvents();
    var accepted = bazaar.aws.accept(bazaar.offerMadeOutside(), Bazaar.BUYER);

    bazaar.later(Duration.ofMinutes(20));

    assertThat(agreement(accepted.agreement().id()).text("/status")).isEqualTo("ACTIVE");
    bazaar.aws.cancel(accepted.agreement().id());
    bazaar.later(Duration.ofMinutes(20));
    assertThat(agreement(accepted.agreement().id()).text("/status")).isEqualTo("CANCELLED");
  }

  @Test
  void what_one_tenant_sold_another_tenant_sees_nothing_of() {
    bazaar.aws.holdEvents();
    var accepted = bazaar.aws.accept(bazaar.offerMadeOutside(), Bazaar.BUYER);
    for (Event event : bazaar.aws.takeEvents()) {
      bazaar.forward("borealis", event.json());
    }
    bazaar.later(Duration.ofMinutes(20));

    assertThat(
            bazaar
                .admin("borealis")
                .get("/v1/purchase-agreements/" + accepted.agreement().id())
                .status())
        .isEqualTo(404);
    assertThat(bazaar.admin("borealis").get("/v1/aws-events").body().path("data"))
        .isNotEmpty()
        .noneMatch(event -> event.path("known").asBoolean());
  }
}
