package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.accounts.AccountFunctions;
import io.entente.deals.DealFunctions;
import io.entente.marketplace.MarketplaceFunctions;
import io.entente.marketplace.aws.Catalog;
import io.entente.marketplace.aws.CatalogGateway;
import io.entente.marketplace.aws.Seller;
import io.entente.marketplace.aws.SellerSessionsGateway;
import io.entente.partners.PartnerFunctions;
import io.entente.platform.json.Json;
import io.entente.standin.marketplace.MarketplaceStandIn;
import io.entente.standin.marketplace.world.Product;
import io.entente.tenants.TenantFunctions;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.JsonNode;

/** A buyer accepts on AWS, and the deal follows or a person is asked: all contexts together. */
class AcceptedOfferTest {
  private static final String TENANT = "aurora";
  private static final String SELLER = "111111111111";
  private static final String BUYER = "222222222222";
  private static final String ROLE =
      "arn:aws:iam::%s:role/marketplace-seller/offers".formatted(SELLER);

  /** An offer over 12,000 dollars, as its seller makes it in AWS's own console. */
  private static final String OUTSIDE =
      """
      [{"type": "CreateOffer", "details": {"ProductId": "prod-1"}},
       {"type": "UpdateInformation", "details": {"Name": "By hand", "Description": "By hand"}},
       {"type": "UpdateTargeting",
        "details": {"PositiveTargeting": {"BuyerAccounts": ["222222222222"]}}},
       {"type": "UpdatePricingTerms", "details": {"PricingModel": "Contract", "Terms": [
         {"Type": "FixedUpfrontPricingTerm", "CurrencyCode": "USD", "Price": "0.0",
          "Grants": [{"DimensionKey": "seats", "MaxQuantity": 50}]}]}},
       {"type": "UpdateValidityTerms", "details": {"Terms": [
         {"Type": "ValidityTerm", "AgreementDuration": "P12M"}]}},
       {"type": "UpdatePaymentScheduleTerms", "details": {"Terms": [
         {"Type": "PaymentScheduleTerm", "CurrencyCode": "USD", "Schedule": [
           {"ChargeDate": "THAT-DAY", "ChargeAmount": "12000.00"}]}]}},
       {"type": "UpdateLegalTerms", "details": {"Terms": [
         {"Type": "LegalTerm", "Documents": [{"Type": "StandardEula", "Version": "2022-07-14"}]}]}},
       {"type": "UpdateSupportTerms", "details": {"Terms": [
         {"Type": "SupportTerm", "RefundPolicy": "No refunds."}]}},
       {"type": "UpdateAvailability", "details": {"AvailabilityEndDate": "THAT-DAY"}},
       {"type": "ReleaseOffer", "details": {}}]\
      """;

  private final TestEnvironment env = TestEnvironment.start();
  private final MarketplaceStandIn aws = MarketplaceStandIn.start(env.clock());
  private final StaticCredentialsProvider own =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(
              aws.platform().accessKeyId(), aws.platform().secretAccessKey()));

  @BeforeEach
  void vendor() {
    env.add(TenantFunctions.compose(env.platform(), env.provisioning()));
    env.add(PartnerFunctions.compose(env.platform()));
    env.add(AccountFunctions.compose(env.platform()));
    env.add(DealFunctions.compose(env.platform()));
    env.add(MarketplaceFunctions.compose(env.platform(), own, Optional.of(aws.address())));
    env.as(Callers.operator())
        .key("t")
        .post("/v1/tenants", Map.of("tenantId", TENANT, "name", "Aurora", "edition", "standard"));
    List.of("P-1", "P-2").forEach(this::partner);
    aws.seller(SELLER).list(Product.saas(SELLER, "prod-1").entitled("seats"));
    Answer connection = admin().put("/v1/marketplace-connection", Map.of("roleArn", ROLE));
    aws.allow(ROLE, connection.text("/externalId"));
    env.drain();
  }

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    aws.close();
    env.close();
  }

  @Test
  void an_adopted_offer_that_is_accepted_wins_its_deal_and_that_it_is_worth_less_is_a_task() {
    Answer deal = register("Poseiport Robotics GmbH");
    String offer = released();
    adopt(offer, deal);

    aws.accept(offer, BUYER);
    env.clock().move(Duration.ofMinutes(20));
    env.sweep();

    assertThat(now(deal).text("/status")).isEqualTo("WON");
    assertThat(now(deal).body().at("/closing/sale/amount/amountMinor").asLong())
        .isEqualTo(1_200_000);
    assertThat(purchase().text("/deal/result")).isEqualTo("WON");
    assertThat(purchase().body().at("/deal/differs").asBoolean()).isTrue();
    assertThat(tasks()).hasSize(1);
    assertThat(text(tasks().path(0))).contains("USD 12000.00").contains("EUR 50000.00");
  }

  @Test
  void from_the_deal_the_agreement_and_the_buyer_one_reads_the_same_timeline() {
    Answer deal = register("Poseiport Robotics GmbH");
    String offer = released();
    adopt(offer, deal);
    admin()
        .put(
            "/v1/buyer-landing",
            Map.of(
                "contactName", "Customer care",
                "contactEmail", "care@example.com",
                "nextStep", "We create your workspace.",
                "setUpWithinDays", 2));
    aws.holdEvents();
    var accepted = aws.accept(offer, BUYER);
    env.nobody()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .post(
            admin().get("/v1/buyer-landing").text("/path"),
            "x-amzn-marketplace-token="
                + URLEncoder.encode(accepted.registrationToken(), StandardCharsets.UTF_8));
    aws.takeEvents()
        .forEach(
            event ->
                env.nobody()
                    .post(admin().get("/v1/buyer-landing").text("/eventsPath"), event.json()));
    env.drain();

    String buyer = admin().get("/v1/buyers").text("/data/0/buyerId");
    JsonNode fromDeal = timeline(deal.text("/dealId"));

    assertThat(fromDeal.path("dealStatus").asString()).isEqualTo("WON");
    assertThat(fromDeal.at("/purchases/0/result").asString()).isEqualTo("WON");
    assertThat(fromDeal.at("/purchases/0/buyerId").asString()).isEqualTo(buyer);
    assertThat(timeline(accepted.agreement().id())).isEqualTo(fromDeal);
    assertThat(timeline(buyer)).isEqualTo(fromDeal);
  }

  private JsonNode timeline(String of) {
    return admin().get("/v1/offer-timelines/" + of).body();
  }

  @Test
  void accepted_after_the_deal_was_withdrawn_it_stays_so_and_a_person_is_asked() {
    Answer deal = register("Poseiport Robotics GmbH");
    String offer = released();
    adopt(offer, deal);
    user("P-1")
        .key("w")
        .header("If-Match", "\"1\"")
        .post("/v1/deals/%s/withdraw".formatted(deal.text("/dealId")), Map.of());

    aws.accept(offer, BUYER);
    env.clock().move(Duration.ofMinutes(20));
    env.sweep();

    assertThat(now(deal).text("/status")).isEqualTo("WITHDRAWN");
    assertThat(purchase().text("/deal/result")).isEqualTo("NOT_OPEN");
    assertThat(tasks()).hasSize(1);
    assertThat(tasks().path(0).path("kind").asString()).isEqualTo("AGREEMENT_ODD");
    assertThat(text(tasks().path(0))).contains("WITHDRAWN");
  }

  @Test
  void accepted_after_the_deal_went_to_another_partner_it_is_nobodys_until_a_person_says() {
    Answer deal = register("Poseiport Robotics GmbH");
    String offer = released();
    adopt(offer, deal);
    admin()
        .header("If-Match", "\"1\"")
        .post(
            "/v1/deals/%s/transfer".formatted(deal.text("/dealId")),
            Map.of("partnerId", "P-2", "reason", "P-1 asked for it."));
    assertThat(now(deal).text("/partnerId")).isEqualTo("P-2");

    aws.accept(offer, BUYER);
    env.clock().move(Duration.ofMinutes(20));
    env.sweep();

    assertThat(now(deal).text("/status")).isEqualTo("APPROVED");
    assertThat(purchase().text("/deal/result")).isEqualTo("OTHER_PARTNER");
    assertThat(text(tasks().path(0))).contains("P-1");
  }

  @Test
  void an_offer_that_was_accepted_first_and_adopted_later_wins_its_deal_too() {
    Answer deal = register("Poseiport Robotics GmbH");
    String offer = released();
    aws.accept(offer, BUYER);
    env.clock().move(Duration.ofMinutes(20));
    env.sweep();
    assertThat(now(deal).text("/status")).isEqualTo("APPROVED");

    adopt(offer, deal);

    assertThat(now(deal).text("/status")).isEqualTo("WON");
  }

  private String released() {
    String external = admin().get("/v1/marketplace-connection").text("/externalId");
    String day = env.clock().instant().plus(Duration.ofDays(30)).toString().substring(0, 10);
    JsonNode steps = Json.MAPPER.readTree(OUTSIDE.replace("THAT-DAY", day));
    List<Catalog.Change> changes =
        StreamSupport.stream(steps.spliterator(), false).map(AcceptedOfferTest::change).toList();
    new CatalogGateway(new SellerSessionsGateway(own, Optional.of(aws.address())))
        .start(
            new Seller(ROLE, external),
            new Catalog.ChangeSet("By hand", UUID.randomUUID().toString(), changes));
    env.clock().move(Duration.ofMinutes(5));
    aws.goOn();
    return aws.offers().getLast().id();
  }

  private static Catalog.Change change(JsonNode step) {
    String type = step.path("type").asString();
    boolean first = type.equals("CreateOffer");
    return new Catalog.Change(
        type,
        type,
        "Offer@1.0",
        first ? null : "$CreateOffer.Entity.Identifier",
        step.path("details").toString());
  }

  private void adopt(String offer, Answer deal) {
    env.drain();
    Answer adopted =
        admin()
            .post(
                "/v1/outside-offers/%s/adopt".formatted(offer),
                Map.of("dealId", deal.text("/dealId")));
    assertThat(adopted.status()).as(adopted.toString()).isEqualTo(200);
    env.drain();
  }

  private Answer purchase() {
    String id = admin().get("/v1/purchase-agreements").text("/data/0/agreementId");
    return admin().get("/v1/purchase-agreements/" + id);
  }

  private JsonNode tasks() {
    return admin().get("/v1/tasks").body().path("data");
  }

  private String text(JsonNode task) {
    return admin().get("/v1/tasks/" + task.path("taskId").asString()).text("/text");
  }

  private void partner(String id) {
    admin()
        .put(
            "/v1/partners/" + id,
            Map.of(
                "name",
                "Partner " + id,
                "type",
                "reseller",
                "state",
                "active",
                "tier",
                "gold",
                "territories",
                List.of("DE"),
                "productFamilies",
                List.of("analytics"),
                "agreementSigned",
                true));
  }

  private Answer register(String company) {
    return user("P-1")
        .key(UUID.randomUUID().toString())
        .post(
            "/v1/deals",
            Map.of(
                "endCustomer", Map.of("legalName", company, "country", "DE"),
                "products", List.of("analytics"),
                "estimatedValue", Map.of("amountMinor", 5_000_000, "currency", "EUR"),
                "expectedCloseDate", "2026-09-30",
                "contact", Map.of("name", "Ada Example", "email", "ada@example.com")));
  }

  private Answer now(Answer deal) {
    return admin().get("/v1/deals/" + deal.text("/dealId"));
  }

  private Client admin() {
    return env.as(Callers.member(TENANT, "tenant-admin")).key(UUID.randomUUID().toString());
  }

  private Client user(String partner) {
    return env.as(Callers.partner(TENANT, partner, "partner-user"));
  }
}
