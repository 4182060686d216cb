package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Outcome;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import io.entente.program.publish.ProgramCompiler;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Companies that want to become partners, and what the vendor's people do about it. */
final class Applicants implements AutoCloseable {
  private final Market market = new Market();
  private String path = "";

  Applicants() {
    renew("first");
  }

  Market market() {
    return market;
  }

  /** Where the link leads. */
  String path() {
    return path;
  }

  static Answer refusedProgram(String from, String to) {
    return switch (ProgramCompiler.compile(Market.with(from, to))) {
      case Outcome.Done<?> _ -> throw new AssertionError("it was taken");
      case Outcome.Refused<?>(var problem) ->
          new Answer(400, Map.of(), Json.MAPPER.valueToTree(problem));
    };
  }

  /** The link that counts from now on. */
  void renew(String key) {
    Answer answer = market.as("tenant-admin").key(key).post("/v1/application-link", "");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    path = answer.text("/path");
  }

  /** By the link that counts. */
  Answer apply(Map<String, Object> application) {
    return apply(path, application);
  }

  Answer apply(String to, Map<String, Object> application) {
    Client anybody = market.environment().nobody();
    return anybody.post(to, application);
  }

  String applied(String email) {
    Answer answer = apply(application(email));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    market.drain();
    return answer.text("/applicationId");
  }

  static Map<String, Object> application(String email) {
    return new HashMap<>(
        Map.of(
            "company", company("Nordlicht Systems GmbH", "https://www.nordlicht.de"),
            "applicant", Map.of("name", "Ada Example", "email", email, "language", "de"),
            "type", "reseller",
            "territories", List.of("DE", "AT"),
            "consent", true));
  }

  static Map<String, Object> registered(String email, String number) {
    Map<String, Object> application = application(email);
    application.put("company", withNumber("Nordlicht Systems GmbH", number));
    return application;
  }

  static Map<String, Object> withNumber(String name, String number) {
    return Map.of("legalName", name, "country", "DE", "registryId", number);
  }

  static Map<String, Object> company(String name, String website) {
    return Map.of("legalName", name, "country", "DE", "website", website);
  }

  Answer read(String id) {
    market.drain();
    Answer answer = market.as("auditor").get("/v1/applications/" + id);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer;
  }

  Answer decide(String id, String how, Map<String, Object> body) {
    return market
        .as("channel-manager")
        .key(how + body.hashCode())
        .post("/v1/applications/%s/%s".formatted(id, how), body);
  }

  List<String> listed(String state) {
    return ids(market.as("auditor").get("/v1/applications?state=" + state));
  }

  static List<String> ids(Answer page) {
    return page.body()
        .path("data")
        .valueStream()
        .map(each -> each.path("applicationId").asString())
        .toList();
  }

  List<String> events() {
    return market.environment().published().stream().map(Notice::type).toList();
  }

  void partner(String id, String name) {
    partner(id, name, "active");
  }

  void partner(String id, String name, String state) {
    Answer put =
        market
            .as("channel-manager")
            .put(
                "/v1/partners/" + id,
                Map.of(
                    "name",
                    name,
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
                    true,
                    "country",
                    "DE"));
    assertThat(put.status()).as(put.toString()).isEqualTo(200);
    market.drain();
  }

  @Override
  public void close() {
    market.close();
  }
}
