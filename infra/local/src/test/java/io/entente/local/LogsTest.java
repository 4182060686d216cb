package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.replay.LocalProcess;
import io.entente.platform.json.Json;
import io.entente.testkit.Unloggable;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The whole program in a process of its own, with people's data and secrets in everything that it
 * is sent: what it prints, on either stream and into its log, has none of them.
 */
@Tag("slow")
class LogsTest {
  private static final String TENANT = "lantern";
  private static final String NAME = "Wilhelmine Geheimrat";
  private static final String MAIL = "wilhelmine.geheimrat@planted.example";
  private static final String PHONE = "+49 30 7654321";

  @TempDir private Path folder = Path.of("");
  private final Unloggable planted = new Unloggable();
  private LocalProcess program = new LocalProcess(folder);

  @BeforeEach
  void start() {
    program = new LocalProcess(folder);
    program.start();
  }

  @AfterEach
  void stop() {
    program.close();
  }

  @Test
  void nothing_that_is_secret_or_a_persons_is_printed_by_a_whole_day_of_work() throws IOException {
    try (var service = new Service(program.address())) {
      founding(service);
      working(service);
      failing(service);
      LocalProcess.Pause.until(
          () -> service.ask("status", Map.of()).path("outstanding").asInt() == 0);
    }
    program.kill();

    String printed = Files.readString(folder.resolve("up.log"));
    String log = Files.readString(folder.resolve("data").resolve("entente.log"));
    planted.assertAbsentFrom(printed);
    planted.assertAbsentFrom(log);
    assertThat(log)
        .contains("\"registerDeal\"", "\"createWebhookEndpoint\"", "\"notifyPartner\"")
        .doesNotContain(NAME, MAIL, PHONE);
  }

  private void founding(Service service) {
    var body =
        Map.of(
            "tenantId",
            TENANT,
            "name",
            "Lantern",
            "edition",
            "standard",
            "issuers",
            List.of(program.issuer(TENANT)));
    String operator = service.token(wish(null, "operator", null));
    assertThat(post(service, operator, "/v1/tenants", body)).isEqualTo(201);
    String manager = service.token(wish(TENANT, "channel-manager", null));
    put(service, manager, "/v1/partners/P-1", Laptop.partner("Nordlicht"));
    put(
        service,
        manager,
        "/v1/partners/P-1/people/wilhelmine",
        Map.of("name", NAME, "email", MAIL, "role", "admin"));
  }

  private void working(Service service) {
    String partner = service.token(wish(TENANT, "partner-admin", "P-1"));
    assertThat(post(service, partner, "/v1/deals", deal("Werke"))).isEqualTo(201);
    assertThat(post(service, partner, "/v1/deals", deal("Werke"))).isLessThan(500);
    var endpoint = Map.of("url", "http://127.0.0.1:9/hooks");
    assertThat(post(service, partner, "/v1/webhook-endpoints", endpoint)).isEqualTo(201);
    var token = Map.of("name", NAME, "scopes", List.of("deals:read"), "days", 1);
    assertThat(post(service, partner, "/v1/personal-tokens", token)).isEqualTo(201);
  }

  /** Refusals quote what was sent, to whoever sent it alone. */
  private void failing(Service service) {
    String partner = service.token(wish(TENANT, "partner-admin", "P-1"));
    var wrong = Map.of("endCustomer", MAIL, "contact", Map.of("name", NAME, "phone", PHONE));
    assertThat(post(service, partner, "/v1/deals", wrong)).isEqualTo(400);
    assertThat(post(service, partner, "/v1/deals", MAIL + PHONE)).isEqualTo(400);
    assertThat(post(service, partner + "x", "/v1/deals", deal("Hafen"))).isEqualTo(401);
    assertThat(post(service, partner, "/v1/subscriptions/" + link(), "")).isEqualTo(404);
    assertThat(post(service, partner, "/v1/" + MAIL, "")).isEqualTo(404);
  }

  private static String link() {
    return "e30".repeat(20) + "." + "A".repeat(43);
  }

  private static Map<String, Object> deal(String customer) {
    return Map.of(
        "endCustomer", Map.of("legalName", customer + " AG", "country", "DE"),
        "products", List.of("analytics"),
        "estimatedValue", Map.of("amountMinor", 12_500_000, "currency", "EUR"),
        "expectedCloseDate", LocalDate.now(ZoneOffset.UTC).plusDays(90).toString(),
        "contact", Map.of("name", NAME, "email", MAIL));
  }

  private static Tokens.Wish wish(@Nullable String tenant, String role, @Nullable String partner) {
    return new Tokens.Wish(tenant, role, partner, null, null);
  }

  private void put(Service service, String token, String path, Map<String, Object> body) {
    var request = service.request(path, token).PUT(BodyPublishers.ofString(noted(body)));
    assertThat(sent(service, request.header("Content-Type", "application/json")).statusCode())
        .isEqualTo(200);
  }

  private int post(Service service, String token, String path, Object body) {
    return sent(
            service,
            service
                .request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(noted(body))))
        .statusCode();
  }

  private HttpResponse<String> sent(Service service, java.net.http.HttpRequest.Builder request) {
    HttpResponse<String> answer = service.send(request.build());
    planted.note(read(answer.body()));
    return answer;
  }

  private String noted(Object body) {
    String text = body instanceof String raw ? raw : Json.write(body);
    planted.note(read(text));
    return text;
  }

  private static JsonNode read(String text) {
    try {
      return Json.MAPPER.readTree(text.getBytes(StandardCharsets.UTF_8));
    } catch (JacksonException _) {
      return Json.MAPPER.missingNode();
    }
  }
}
