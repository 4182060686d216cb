package io.entente.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.Context;
import io.entente.platform.links.Links;
import io.entente.standin.marketplace.MarketplaceStandIn;
import io.entente.standin.marketplace.wire.Fault;
import io.entente.standin.marketplace.world.Event;
import io.entente.standin.marketplace.world.Limits;
import io.entente.standin.marketplace.world.Product;
import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.JsonNode;

/** The same on the wire: the SDK's clients against what stands in for AWS. */
class StandInTest {
  private static final String ACCOUNT = "123456789012";
  private static final String PRODUCT = "prod-abcd1234efgh5";

  private final TestEnvironment env = TestEnvironment.start();
  private final MarketplaceStandIn aws = MarketplaceStandIn.start(env.clock());
  private final Vendor vendor = Vendor.on(env, context());

  StandInTest() {
    aws.seller(ACCOUNT).list(Product.saas(ACCOUNT, PRODUCT).entitled("platform").entitled("seats"));
    vendor.program();
    String externalId = vendor.named("aurora");
    aws.allow(Vendor.ROLE, externalId);
    vendor.product(Map.of());
    tried();
    env.drain();
  }

  private Context context() {
    var keys = aws.platform();
    var own =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey()));
    return MarketplaceFunctions.compose(env.platform(), own, Optional.of(aws.address()));
  }

  @AfterEach
  void close() {
    aws.close();
    vendor.close();
  }

  private Answer tried() {
    return vendor.as("aurora", "tenant-admin", "root").post(Vendor.CONNECTION + "/test", Map.of());
  }

  @Test
  void a_role_whose_trust_policy_asks_for_another_external_id_is_not_given() {
    vendor
        .as("borealis", "tenant-admin", "root")
        .put(Vendor.CONNECTION, Map.of("roleArn", Vendor.ROLE));

    Answer tried =
        vendor.as("borealis", "tenant-admin", "root").post(Vendor.CONNECTION + "/test", Map.of());

    assertThat(tried.text("/missing/0/action")).isEqualTo("sts:AssumeRole");
    assertThat(tried.text("/missing/0/because")).contains("external id seller_");
  }

  @Test
  void each_call_that_the_role_may_not_make_is_named_with_the_action_to_add() {
    aws.deny(Vendor.ROLE, "StartChangeSet").deny(Vendor.ROLE, "ListEntities");

    assertThat(tried().body().path("missing"))
        .extracting(missing -> missing.path("action").asString())
        .containsExactly("aws-marketplace:ListEntities", "aws-marketplace:StartChangeSet");
  }

  @Test
  void a_deal_becomes_an_offer_that_its_buyer_can_accept() {
    String offer = vendor.released("Umbra AG");

    String made = vendor.offer(offer).path("awsOfferId").asString();

    assertThat(vendor.state(offer)).as(vendor.offer(offer).toPrettyString()).isEqualTo("RELEASED");
    assertThat(aws.accept(made, Vendor.BUYER)).isNotNull();
  }

  /** What AWS's event bus sends, the latest first and each twice. */
  private void told() {
    aws.goOn();
    String token =
        vendor.in(
            "marketplace",
            _ ->
                new Links(env.platform(), Clock.systemUTC())
                    .token("awsevents", List.of("awsevents"), Duration.ofDays(365)));
    for (Event event : aws.takeEvents().reversed()) {
      for (int time = 0; time < 2; time++) {
        env.nobody().post("/v1/aws-events/" + token, event.json());
      }
    }
    env.drain();
  }

  @Test
  void what_awss_event_bus_tells_and_what_is_looked_up_have_one_outcome() {
    aws.holdEvents();
    String offer = vendor.drafted("Umbra AG");
    vendor.act(offer, "release");
    env.drain();
    env.clock().move(Duration.ofMinutes(4));

    told();

    assertThat(vendor.state(offer)).as("before anybody would have looked").isEqualTo("RELEASED");
    vendor.later(Duration.ofMinutes(6));
    assertThat(vendor.told("offer.released")).isEqualTo(1);
  }

  @Test
  void an_offer_that_was_accepted_says_so_and_is_found_by_its_agreement() {
    String offer = vendor.released("Umbra AG");
    aws.holdEvents();
    String agreement =
        aws.accept(vendor.offer(offer).path("awsOfferId").asString(), Vendor.BUYER)
            .agreement()
            .id();

    told();

    assertThat(vendor.state(offer)).isEqualTo("ACCEPTED");
    assertThat(vendor.told("offer.accepted")).isEqualTo(1);
    assertThat(vendor.omar().get("/v1/offer-timelines/" + agreement).text("/offers/0/agreementId"))
        .isEqualTo(agreement);
    JsonNode amount =
        vendor.omar().get("/v1/purchase-agreements/" + agreement).body().path("amount");
    assertThat(amount.path("amountMinor").asLong()).as("what the deal was").isEqualTo(4_800_050);
    assertThat(amount.path("currency").asString()).isEqualTo("EUR");
  }

  @Test
  void an_offer_with_instalments_is_taken_too() {
    var terms =
        Map.<String, Object>of(
            "buyerAccounts", List.of(Vendor.BUYER),
            "schedule",
                List.of(
                    Map.of("on", "2026-03-15", "amountMinor", 2_400_000),
                    Map.of("on", "2026-09-15", "amountMinor", 2_400_050)));
    String offer = vendor.draft(vendor.deal("Umbra AG"), terms).text("/offerId");
    vendor.act(offer, "release");
    vendor.env.drain();

    vendor.later(Duration.ofMinutes(6));

    assertThat(vendor.state(offer)).as(vendor.offer(offer).toPrettyString()).isEqualTo("RELEASED");
  }

  @Test
  void what_aws_finds_wrong_is_said_with_its_code_and_its_words() {
    aws.failNextChangeSet("INCOMPATIBLE_SELLER_VERIFICATION", "Verify the seller first.");
    String offer = vendor.released("Umbra AG");

    assertThat(vendor.state(offer)).isEqualTo("FAILED");
    assertThat(vendor.offer(offer).at("/faults/0/message").asString())
        .contains("KYC", "Verify the seller first.");
  }

  @Test
  void a_throttle_reaches_no_person() {
    aws.next("StartChangeSet", Fault.throttled());
    String offer = vendor.drafted("Umbra AG");
    vendor.act(offer, "release");
    vendor.env.drain();

    vendor.later(Duration.ofMinutes(9));

    assertThat(vendor.state(offer)).isEqualTo("RELEASED");
  }

  @Test
  void a_role_that_is_taken_back_breaks_the_connection_and_loses_nothing() {
    aws.revoke(Vendor.ROLE);
    String offer = vendor.drafted("Umbra AG");
    vendor.act(offer, "release");
    vendor.env.drain();

    assertThat(vendor.omar().get(Vendor.CONNECTION).text("/state")).isEqualTo("BROKEN");
    assertThat(vendor.state(offer)).isEqualTo("RELEASING");
  }

  @Test
  void a_hundred_at_once_keep_to_the_rates_and_arrive() {
    aws.keepRates().limits(new Limits(20, 1000));
    List<String> offers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      offers.add(vendor.drafted("Company %d".formatted(i)));
    }
    int before = calls();
    offers.forEach(offer -> vendor.act(offer, "release"));
    vendor.env.drain();

    int minutes = 0;
    while (minutes < 180 && vendor.told("offer.released") < offers.size()) {
      vendor.later(Duration.ofMinutes(1));
      minutes++;
    }

    int calls = calls() - before;
    System.out.printf(
        "100 private offers released after %d simulated minutes, %d calls of AWS, %.2f an offer%n",
        minutes, calls, calls / 100.0);
    assertThat(vendor.told("offer.released")).isEqualTo(100);
    assertThat(vendor.told("offer.failed")).isZero();
    assertThat(aws.offers()).hasSize(100);
    assertThat(calls).isLessThanOrEqualTo(600);
  }

  private int calls() {
    return aws.calls("StartChangeSet") + aws.calls("DescribeChangeSet");
  }
}
