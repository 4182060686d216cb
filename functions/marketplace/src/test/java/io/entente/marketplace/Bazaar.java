package io.entente.marketplace;

import io.entente.marketplace.aws.Catalog;
import io.entente.marketplace.aws.CatalogGateway;
import io.entente.marketplace.aws.Seller;
import io.entente.marketplace.aws.SellerSessionsGateway;
import io.entente.platform.json.Json;
import io.entente.standin.marketplace.MarketplaceStandIn;
import io.entente.standin.marketplace.world.Product;
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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.JsonNode;

/** Two vendors, each with a seller account at something that stands in for AWS. */
final class Bazaar implements AutoCloseable {
  static final String AURORA = "111111111111";
  static final String BOREALIS = "333333333333";
  static final String BUYER = "222222222222";

  final TestEnvironment env = TestEnvironment.start();
  final MarketplaceStandIn aws = MarketplaceStandIn.start(env.clock());
  private final SellerSessionsGateway sessions;

  Bazaar() {
    var own =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(
                aws.platform().accessKeyId(), aws.platform().secretAccessKey()));
    sessions = new SellerSessionsGateway(own, Optional.of(aws.address()));
    env.tenant("aurora");
    env.tenant("borealis");
    env.add(MarketplaceFunctions.compose(env.platform(), own, Optional.of(aws.address())));
    connect("aurora", AURORA);
    connect("borealis", BOREALIS);
  }

  private void connect(String tenant, String account) {
    aws.seller(account).list(Product.saas(account, "prod-" + account).entitled("seats"));
    Answer connection =
        admin(tenant).put("/v1/marketplace-connection", Map.of("roleArn", role(account)));
    aws.allow(role(account), connection.text("/externalId"));
    Answer landing =
        admin(tenant)
            .put(
                "/v1/buyer-landing",
                Map.of(
                    "contactName", "Customer care",
                    "contactEmail", "care@example.com",
                    "nextStep", "We create your workspace.",
                    "setUpWithinDays", 2));
    if (landing.status() != 200 || connection.status() != 200) {
      throw new AssertionError("not open: " + connection + landing);
    }
  }

  static String role(String account) {
    return "arn:aws:iam::%s:role/marketplace-seller/offers".formatted(account);
  }

  Client admin(String tenant) {
    return env.as(Callers.member(tenant, "tenant-admin")).key(UUID.randomUUID().toString());
  }

  /** The id of an offer of aurora's that was released without us. */
  String offerMadeOutside() {
    String external = admin("aurora").get("/v1/marketplace-connection").text("/externalId");
    var catalog = new CatalogGateway(sessions);
    var seller = new Seller(role(AURORA), external);
    JsonNode steps = Json.MAPPER.readTree(outside(AURORA));
    List<Catalog.Change> changes =
        StreamSupport.stream(steps.spliterator(), false).map(Bazaar::change).toList();
    catalog.start(seller, new Catalog.ChangeSet("By hand", UUID.randomUUID().toString(), changes));
    env.clock().move(Duration.ofMinutes(5));
    aws.goOn();
    return aws.offers().stream().map(offer -> offer.id()).reduce((_, last) -> last).orElseThrow();
  }

  /** An offer as its seller makes it in AWS's own console. */
  private static String outside(String seller) {
    return """
    [{"type": "CreateOffer", "details": {"ProductId": "prod-SELLER"}},
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
         {"ChargeDate": "2026-03-20", "ChargeAmount": "6000.00"},
         {"ChargeDate": "2026-09-20", "ChargeAmount": "6000.50"}]}]}},
     {"type": "UpdateLegalTerms", "details": {"Terms": [
       {"Type": "LegalTerm", "Documents": [{"Type": "StandardEula", "Version": "2022-07-14"}]}]}},
     {"type": "UpdateSupportTerms", "details": {"Terms": [
       {"Type": "SupportTerm", "RefundPolicy": "No refunds."}]}},
     {"type": "UpdateAvailability", "details": {"AvailabilityEndDate": "2026-04-30"}},
     {"type": "ReleaseOffer", "details": {}}]\
    """
        .replace("SELLER", seller);
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

  /** What the browser gets that AWS sends to that vendor. */
  Answer land(String tenant, String token) {
    return env.nobody()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/html,*/*;q=0.8")
        .post(
            admin(tenant).get("/v1/buyer-landing").text("/path"),
            "x-amzn-marketplace-token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
  }

  String status(Answer landed) {
    String cookie = landed.header("Set-Cookie").orElseThrow().split(";", 2)[0];
    return env.nobody().header("Cookie", cookie).get("/v1/buyer-registration").text("/status");
  }

  /** As the seller account's rule does. */
  void forward(String tenant, String event) {
    Answer kept =
        env.nobody().post(admin(tenant).get("/v1/buyer-landing").text("/eventsPath"), event);
    if (kept.status() != 202) {
      throw new AssertionError("not kept: " + kept);
    }
    env.drain();
  }

  void later(Duration some) {
    env.clock().move(some);
    env.sweep();
  }

  @Override
  public void close() {
    aws.close();
    env.close();
  }
}
