package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.links.InvitationLink;
import io.entente.platform.links.Links;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who is invited to be one of a partner's people, and what becomes of that. */
final class Guests implements AutoCloseable {
  private final Market market = new Market();

  Guests() {
    market.unsigned("P-1");
    market.unsigned("P-2");
  }

  Market market() {
    return market;
  }

  Answer invite(Client client, String partner, String role) {
    return client
        .key("by-" + role)
        .post(
            "/v1/partners/%s/invitations".formatted(partner),
            Map.of("name", "Ada Example", "email", "ada@nordlicht.de", "role", role));
  }

  String invited(String partner, String role) {
    return invited(partner, role, "first");
  }

  String invited(String partner, String role, String key) {
    Answer answer =
        market
            .as("channel-manager")
            .key(key)
            .post(
                "/v1/partners/%s/invitations".formatted(partner),
                Map.of("name", "Ada Example", "email", "ada@nordlicht.de", "role", role));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.text("/invitationId");
  }

  Answer command(String id, String what, String key) {
    return market
        .as("channel-manager")
        .key(key)
        .post("/v1/partners/P-1/invitations/%s/%s".formatted(id, what), "");
  }

  Answer accept(String link, String email, String userId) {
    return market.environment().nobody().post(link, body(email, userId));
  }

  static Map<String, Object> body(String email, String userId) {
    return new HashMap<>(Map.of("email", email, "userId", userId));
  }

  /** The English text, signed as whoever follows the link reads it. */
  Map<String, String> signature(String id) {
    Answer form = market.environment().nobody().get(link(id, "P-1", 1));
    return Map.of(
        "version",
        form.text("/agreement/version"),
        "language",
        "en",
        "hash",
        form.text("/agreement/hash/en"),
        "name",
        "Ada Example");
  }

  String link(String id, String partner, long number) {
    var links = new Links(market.environment().platform(), Clock.systemUTC());
    var about = new InvitationLink(id, partner, number).about();
    String token =
        new Caller.Service(new TenantId("aurora"), "test")
            .run(() -> links.token(InvitationLink.PURPOSE, about, Duration.ofDays(400)));
    return "/v1/invitations/" + token;
  }

  JsonNode listed(String id) {
    return market
        .as("auditor")
        .get("/v1/partners/P-1/invitations")
        .body()
        .path("data")
        .valueStream()
        .filter(each -> each.path("invitationId").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  String refusal(String id) {
    return listed(id).at("/refused/why").asString("");
  }

  List<String> people(String partner) {
    return market
        .as("auditor")
        .get("/v1/partners/%s/people".formatted(partner))
        .body()
        .path("data")
        .valueStream()
        .map(each -> each.path("userId").asString())
        .toList();
  }

  void put(String partner, String state) {
    market
        .as("channel-manager")
        .put(
            "/v1/partners/" + partner,
            Map.of(
                "name",
                partner,
                "type",
                "reseller",
                "state",
                state,
                "tier",
                "registered",
                "territories",
                List.of("DE"),
                "productFamilies",
                List.of("analytics"),
                "agreementSigned",
                false));
  }

  Client admin(String partner) {
    return market.environment().as(Callers.partner("aurora", partner, "partner-admin"));
  }

  @Override
  public void close() {
    market.close();
  }
}
