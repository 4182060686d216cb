package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.Laptop.Said;
import io.entente.platform.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a registration to the mail that its partner reads, over the wire all the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class InboxTest {
  private static final String NAME = "Wolke <b>9</b> & Söhne GmbH";

  @SuppressWarnings("NullAway.Init") // set before the first test
  private Laptop laptop;

  @BeforeAll
  void start(@TempDir Path data) {
    laptop = Laptop.on(data);
    laptop.tenant("aurora");
    String manager = laptop.token("aurora", "channel-manager");
    laptop.put("/v1/partners/P-1", manager, Laptop.partner("Nordlicht"));
    laptop.put("/v1/partners/P-2", manager, Laptop.partner("Südwind"));
    person("P-1", "jonas", "de");
    person("P-1", "mia", "en");
    person("P-2", "reto", "de");
  }

  @AfterAll
  void stop() {
    laptop.close();
  }

  private void person(String partner, String user, String language) {
    var body = new HashMap<String, Object>();
    body.put("name", user);
    body.put("email", user + "@partner.example");
    body.put("role", "admin");
    body.put("language", language);
    String admin =
        laptop.service().token(new Tokens.Wish("aurora", "partner-admin", partner, null, null));
    Said put = laptop.put("/v1/partners/%s/people/%s".formatted(partner, user), admin, body);
    assertThat(put.status()).as(put.toString()).isEqualTo(200);
  }

  @Test
  void a_verdict_is_in_the_inbox_of_each_of_the_partners_people_and_of_nobody_else()
      throws Exception {
    register("P-1", NAME);
    register("P-2", NAME);

    List<JsonNode> mails = ofDeals(awaited(found -> ofDeals(found).size() >= 3));

    assertThat(mails)
        .extracting(mail -> mail.path("to").asString() + ": " + mail.path("subject").asString())
        .containsExactlyInAnyOrder(
            "jonas@partner.example: Geschützt: " + NAME,
            "mia@partner.example: Protected: " + NAME,
            "reto@partner.example: Auf der Warteliste: " + NAME);
    String page = page("/inbox").body();
    assertThat(page).contains("Geschützt: Wolke &lt;b&gt;9").doesNotContain("<b>9</b>");
  }

  /** People are welcomed as well, which is not what this is about. */
  private static List<JsonNode> ofDeals(List<JsonNode> mails) {
    return mails.stream()
        .filter(mail -> mail.path("text").asString().contains("/deals/deal_"))
        .toList();
  }

  @Test
  void a_page_of_elsewhere_does_not_read_the_inbox() throws Exception {
    try (var socket = new java.net.Socket("localhost", laptop.installation().address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /inbox.json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      String answer =
          new String(
              socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("partner.example");
    }
  }

  @Test
  void the_page_runs_nothing() throws Exception {
    assertThat(page("/inbox").headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  private void register(String partner, String customer) {
    String token =
        laptop.service().token(new Tokens.Wish("aurora", "partner-user", partner, null, null));
    var deal =
        Map.of(
            "endCustomer", Map.of("legalName", customer, "country", "DE"),
            "products", List.of("analytics"),
            "estimatedValue", Map.of("amountMinor", 12_500_000, "currency", "EUR"),
            "expectedCloseDate", LocalDate.now(ZoneOffset.UTC).plusDays(90).toString(),
            "contact", Map.of("name", "Grace Example", "email", "grace@example.com"));
    Said said =
        laptop.send(
            laptop
                .service()
                .request("/v1/deals", token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", partner)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(deal))));
    assertThat(said.status()).as(said.toString()).isEqualTo(201);
  }

  /** The test's own time ends it where what it waits for does not come. */
  private List<JsonNode> awaited(Predicate<List<JsonNode>> enough) throws Exception {
    while (true) {
      List<JsonNode> mails =
          Json.MAPPER.readTree(page("/inbox.json").body()).path("data").valueStream().toList();
      if (enough.test(mails)) {
        return mails;
      }
      Thread.onSpinWait();
    }
  }

  private HttpResponse<String> page(String path) {
    return laptop.service().send(laptop.service().request(path, "none").GET().build());
  }
}
