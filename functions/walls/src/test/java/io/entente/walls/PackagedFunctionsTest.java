package io.entente.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.entente.platform.caller.Caller;
import io.entente.platform.events.DueTable;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import io.entente.testkit.Callers;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.QueueEvents;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The packages as Lambda starts them: each entry gets the event that AWS sends, through Spring
 * Cloud Function's own invoker, finds its records, and leaves nothing of the event in its log. One
 * story in order: a tenant, a partner, an import, a deal, what is told of it, what falls due.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagedFunctionsTest {
  private static final List<String> CONTEXTS =
      List.of("tenants", "partners", "accounts", "deals", "notifications", "webhooks");
  private static final Caller NORA = Callers.member("aurora", "channel-manager");
  private static final Caller PAT = Callers.partner("aurora", "P-100");
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private static final MockOAuth2Server ISSUER = new MockOAuth2Server();

  @SuppressWarnings("NullAway.Init")
  private static Deployment deployment;

  @BeforeAll
  static void deploy(@TempDir Path folder) throws Exception {
    for (String context : CONTEXTS) {
      assumeThat(Packaged.of(context).isBuilt()).as("%s is packaged", context).isTrue();
    }
    ISSUER.start(InetAddress.getLoopbackAddress(), 0);
    // Its first answer takes longer than an authorizer waits.
    ISSUER.wellKnownUrl("operators").url().openStream().close();
    ISSUER.jwksUrl("operators").url().openStream().close();
    deployment = new Deployment(folder, CONTEXTS, ISSUER.issuerUrl("operators").toString());
  }

  @AfterAll
  static void remove() throws Exception {
    if (deployment != null) {
      deployment.end();
    }
    ISSUER.shutdown();
  }

  @Test
  @Order(1)
  void tenants_http_creates_a_tenant() {
    var body =
        """
        {"tenantId": "aurora", "name": "Aurora Software", "edition": "standard"}""";

    JsonNode answer =
        deployment.send(
            Callers.operator(), Deployment.request("POST", "/v1/tenants", keyed(JSON), body));

    assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(201);
    assertThat(bodyOf(answer).path("state").asString()).isEqualTo("ACTIVE");
    assertThat(deployment.lambda("tenants").log()).doesNotContain("Aurora Software");
  }

  @Test
  @Order(2)
  void partners_http_puts_a_partner_and_keeps_its_people_out_of_the_log() {
    var body =
        """
        {"name": "Nordlicht Systems GmbH", "type": "reseller", "state": "active", "tier": "gold",
         "territories": ["DE"], "productFamilies": ["analytics"], "agreementSigned": true,
         "contacts": [{"name": "Ada Example", "email": "ada@nordlicht.example"}]}""";

    JsonNode answer =
        deployment.send(NORA, Deployment.request("PUT", "/v1/partners/P-100", JSON, body));

    assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(200);
    assertThat(bodyOf(answer).path("version").asInt()).isEqualTo(1);
    String log = deployment.lambda("partners").log();
    assertThat(log).contains("\"operation\":\"putPartner\"");
    assertThat(log).doesNotContain("Nordlicht", "Ada Example", "nordlicht.example", "P-100");
  }

  @Test
  @Order(3)
  void accounts_events_runs_the_import_that_accounts_http_accepted() {
    var row =
        "accountId,legalName,country,websites,standing\nA-1,Umbra AG,DE,umbra.example,named\n";
    ApiRequest request =
        Deployment.request(
            "POST", "/v1/accounts/imports", keyed(Map.of("Content-Type", "text/csv")), row);

    JsonNode accepted = deployment.send(NORA, request);
    assertThat(accepted.path("statusCode").asInt()).as(accepted.toString()).isEqualTo(202);
    JsonNode heard = deployment.call("accounts", "events", queued("runImport", "job.created"));

    assertThat(heard.path("batchItemFailures").size()).as(heard.toString()).isZero();
    String job = bodyOf(accepted).path("jobId").asString();
    JsonNode done =
        deployment.send(NORA, Deployment.request("GET", "/v1/jobs/" + job, Map.of(), ""));
    assertThat(bodyOf(done).toString()).contains("\"state\":\"DONE\"");
    String log = deployment.lambda("accounts").log();
    assertThat(log).contains("\"consumer\":\"runImport\"");
    assertThat(log).doesNotContain("Umbra", "umbra.example", "A-1", "specversion");
  }

  @Test
  @Order(4)
  void deals_http_registers_a_deal_and_keeps_its_contact_out_of_the_log() {
    var body =
        """
        {"endCustomer": {"legalName": "Penumbra GmbH", "country": "DE", "website": "penumbra.example"},
         "products": ["analytics"], "estimatedValue": {"amountMinor": 5000000, "currency": "EUR"},
         "expectedCloseDate": "%s", "contact": {"name": "Grace Example", "email": "grace@penumbra.example"}}"""
            .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(60));

    JsonNode answer =
        deployment.send(PAT, Deployment.request("POST", "/v1/deals", keyed(JSON), body));

    assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(201);
    assertThat(bodyOf(answer).at("/decision/verdict").asString()).isNotEmpty();
    String log = deployment.lambda("deals").log();
    assertThat(log).contains("\"operation\":\"registerDeal\"");
    assertThat(log).doesNotContain("Penumbra", "penumbra", "Grace", "5000000", "key-1");
  }

  @Test
  @Order(5)
  void deals_events_hears_that_an_account_changed() {
    JsonNode heard = deployment.call("deals", "events", queued("recheckDeals", "account.changed"));

    assertThat(heard.path("batchItemFailures").size()).as(heard.toString()).isZero();
    assertThat(deployment.lambda("deals").log())
        .contains("\"consumer\":\"recheckDeals\"")
        .doesNotContain("specversion");
  }

  @Test
  @Order(5)
  void notifications_events_hears_of_the_deal_and_has_no_mailbox_to_write_from() {
    JsonNode heard =
        deployment.call("notifications", "events", queued("notifyPartner", "deal.approved"));

    assertThat(heard.path("batchItemFailures").size()).as(heard.toString()).isZero();
    assertThat(deployment.lambda("notifications").log())
        .contains("\"consumer\":\"notifyPartner\"")
        .doesNotContain("specversion", "Penumbra");
  }

  @Test
  @Order(6)
  void tenants_relay_has_published_all_that_was_committed() {
    deployment.relay();

    assertThat(deployment.published())
        .extracting(event -> Json.MAPPER.readTree(event).path("type").asString())
        .startsWith("tenant.activated", "partner.changed", "job.created")
        .contains("account.changed", "job.finished")
        .anyMatch(type -> type.startsWith("deal."));
    assertThat(deployment.lambda("tenants").log()).doesNotContain("NewImage", "specversion");
  }

  @Test
  @Order(7)
  void tenants_sweep_publishes_what_is_due() {
    Instant past = Instant.now().minusSeconds(60);
    new DueTable(deployment.storage().control(), Deployment.DUE, Clock.systemUTC())
        .add(
            new Notice(Deployment.AURORA, "DEAL#deal_1", 1, "deal.approved", past),
            new Event.Due("deal.protection_ends", past));

    JsonNode answer =
        deployment.call(
            "tenants", "sweep", "{\"source\":\"aws.events\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.path("published").asInt()).isEqualTo(1);
    assertThat(deployment.published().getLast()).contains("deal.protection_ends");
  }

  @Test
  @Order(8)
  void tenants_authorizeCaller_verifies_a_token_and_logs_nothing_of_it() {
    String token =
        ISSUER
            .issueToken("operators", "olga", "entente", Map.of("roles", List.of("operator")))
            .serialize();
    ApiRequest request =
        Deployment.request(
            "GET", "/v1/tenants/aurora", Map.of("Authorization", "Bearer " + token), "");

    JsonNode answer = deployment.authorize(request);

    assertThat(answer.at("/policyDocument/Statement/0/Effect").asString())
        .as(answer.toString())
        .isEqualTo("Allow");
    assertThat(answer.at("/context/user").asString()).isEqualTo("olga");
    assertThat(deployment.lambda("tenants").log())
        .doesNotContain(token, token.substring(token.length() - 40), "Authorization");
  }

  private static Map<String, String> keyed(Map<String, String> headers) {
    var all = new java.util.HashMap<>(headers);
    all.put("Idempotency-Key", "key-1");
    return all;
  }

  private static JsonNode bodyOf(JsonNode answer) {
    return Json.MAPPER.readTree(answer.path("body").asString());
  }

  /** What the relay has published of one type by now, as that consumer's queue brings it. */
  private static byte[] queued(String consumer, String type) {
    deployment.relay();
    List<QueueEvents.Message> messages =
        deployment.published().stream()
            .filter(event -> event.contains("\"" + type + "\""))
            .map(event -> new QueueEvents.Message("message-" + event.hashCode(), event, 1))
            .toList();
    assertThat(messages).as(type).isNotEmpty();
    return QueueEvents.of("entente-packaged-" + consumer, messages);
  }
}
