package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.Laptop.Said;
import io.entente.marketplace.aws.Catalog;
import io.entente.marketplace.aws.CatalogGateway;
import io.entente.marketplace.aws.Seller;
import io.entente.marketplace.aws.SellerSessionsGateway;
import io.entente.platform.json.Json;
import io.entente.standin.marketplace.identity.Keys;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.JsonNode;

/** AWS as a developer plays it: first the seller, then the buyer, who comes in at the vendor's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class AwsTest {
  private static final String ROLE = "arn:aws:iam::111111111111:role/marketplace-seller/offers";
  private static final String BUYER = "222222222222";
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"x-amzn-marketplace-token\" value=\"([^\"]+)\"");
  private static final Pattern ACTION = Pattern.compile("action=\"(/v1/[^\"]+)\"");

  /** An offer as its seller makes it in AWS's console; the days are filled in. */
  private static final String OFFER =
      """
      [{"type": "CreateOffer", "details": {"ProductId": "prod-crm"}},
       {"type": "UpdateInformation", "details": {"Name": "By <hand>", "Description": "By hand"}},
       {"type": "UpdateTargeting", "details": {"PositiveTargeting": {"BuyerAccounts": ["222222222222"]}}},
       {"type": "UpdatePricingTerms", "details": {"PricingModel": "Contract", "Terms": [
         {"Type": "FixedUpfrontPricingTerm", "CurrencyCode": "USD", "Price": "0.0",
          "Grants": [{"DimensionKey": "seats", "MaxQuantity": 50}]}]}},
       {"type": "UpdateValidityTerms", "details": {"Terms": [{"Type": "ValidityTerm", "AgreementDuration": "P12M"}]}},
       {"type": "UpdatePaymentScheduleTerms", "details": {"Terms": [
         {"Type": "PaymentScheduleTerm", "CurrencyCode": "USD",
          "Schedule": [{"ChargeDate": "DAY", "ChargeAmount": "6000.00"}]}]}},
       {"type": "UpdateLegalTerms", "details": {"Terms": [
         {"Type": "LegalTerm", "Documents": [{"Type": "StandardEula", "Version": "2022-07-14"}]}]}},
       {"type": "UpdateAvailability", "details": {"AvailabilityEndDate": "DAY"}},
       {"type": "ReleaseOffer", "details": {}}]\
      """;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private Laptop laptop;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private String admin;

  @BeforeAll
  void start(@TempDir Path data) {
    laptop = Laptop.on(data);
    laptop.tenant("aurora");
    admin = laptop.token("aurora", "tenant-admin");
  }

  @AfterAll
  void stop() {
    laptop.close();
  }

  @Test
  void a_page_of_elsewhere_sells_and_buys_nothing() {
    var request =
        form("/aws/acceptances", Map.of("offer", "offer-1", "buyer", BUYER))
            .header("Sec-Fetch-Site", "cross-site");

    assertThat(laptop.service().send(request.build()).statusCode()).isEqualTo(403);
  }

  @Test
  void an_offer_that_is_not_there_is_not_accepted_and_what_is_missing_is_named() {
    String refused = send("/aws/acceptances", Map.of("offer", "offer-1", "buyer", BUYER));
    String unlisted = send("/aws/listings", Map.of("roleArn", ROLE));

    assertThat(refused).contains("offer-1");
    assertThat(unlisted).contains("externalId");
  }

  @Test
  void a_buyer_accepts_comes_in_at_the_vendors_and_aws_tells_of_it() {
    String external = connected();
    JsonNode landing = landing();
    send("/aws/listings", listing(external, landing));
    release(new Seller(ROLE, external));
    String page = laptop.service().send(page("/aws")).body();
    assertThat(page).contains("By &lt;hand&gt;", "Accept as " + BUYER);

    String thanks = send("/aws/acceptances", Map.of("offer", released(), "buyer", BUYER));
    HttpResponse<String> landed =
        laptop
            .service()
            .send(
                form(
                        found(ACTION, thanks),
                        Map.of("x-amzn-marketplace-token", found(HIDDEN, thanks)))
                    .header("Accept", "text/html,*/*;q=0.8")
                    .build());

    assertThat(landed.statusCode()).isEqualTo(303);
    assertThat(landed.headers().firstValue("Set-Cookie")).isPresent();
    assertThat(told("Purchase Agreement Created - Proposer")).isTrue();
  }

  private String connected() {
    Said said = laptop.put("/v1/marketplace-connection", admin, Map.of("roleArn", ROLE));
    assertThat(said.status()).as(said.toString()).isEqualTo(200);
    return said.body().path("externalId").asString();
  }

  private JsonNode landing() {
    Said said =
        laptop.put(
            "/v1/buyer-landing",
            admin,
            Map.of(
                "contactName", "Customer care",
                "contactEmail", "care@example.com",
                "nextStep", "We create your workspace.",
                "setUpWithinDays", 2));
    assertThat(said.status()).as(said.toString()).isEqualTo(200);
    return said.body();
  }

  private static Map<String, String> listing(String external, JsonNode landing) {
    return Map.of(
        "roleArn",
        ROLE,
        "externalId",
        external,
        "product",
        "prod-crm",
        "dimensions",
        "seats, storage",
        "landingPath",
        landing.path("path").asString(),
        "eventsPath",
        landing.path("eventsPath").asString());
  }

  private void release(Seller seller) {
    var aws = laptop.installation().aws().standIn();
    Keys keys = aws.platform();
    var own =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey()));
    LocalDate day =
        laptop
            .installation()
            .clock()
            .clock()
            .instant()
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .plusDays(30);
    List<Catalog.Change> changes =
        Json.MAPPER
            .readTree(OFFER.replace("DAY", day.toString()))
            .valueStream()
            .map(AwsTest::change)
            .toList();
    new CatalogGateway(new SellerSessionsGateway(own, Optional.of(aws.address())))
        .start(seller, new Catalog.ChangeSet("By hand", UUID.randomUUID().toString(), changes));
    laptop.service().ask("clock", Map.of("step", "+1h"));
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

  private String released() {
    return laptop.installation().aws().standIn().offers().getFirst().id();
  }

  /** Events are on their way for a second or two. */
  private boolean told(String type) {
    while (true) {
      Said said = laptop.get("/v1/aws-events", admin);
      if (said.body().path("data").valueStream().anyMatch(each -> each.toString().contains(type))) {
        return true;
      }
      Thread.onSpinWait();
    }
  }

  private String send(String path, Map<String, String> fields) {
    return laptop.service().send(form(path, fields).build()).body();
  }

  private HttpRequest page(String path) {
    return HttpRequest.newBuilder(laptop.installation().address().resolve(path)).build();
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(laptop.installation().address().resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String found(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
