package io.entente.local;

import io.entente.local.issuer.Issuer;
import io.entente.platform.json.Json;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The program on free ports and a folder of its own, and a client beside it. */
record Laptop(Installation installation, Service service) implements AutoCloseable {
  private static final PrintStream SILENCE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  /** An answer of the service. */
  record Said(int status, String type, JsonNode body) {
    String problem() {
      return body.path("type").asString("").replace("urn:problem-type:", "");
    }
  }

  /** Without the sample tenants. */
  static Laptop on(Path data) {
    var settings = new Settings(0, OptionalInt.empty(), data, false);
    var installation = Installation.start(settings, SILENCE);
    return new Laptop(installation, new Service(installation.address()));
  }

  void tenant(String id) {
    tenant(id, List.of(installation.tokens().address(id)));
  }

  void tenant(String id, List<String> issuers) {
    var operator = new Tokens.Wish(null, "operator", null, null, null);
    var body = Map.of("tenantId", id, "name", id, "edition", "premium", "issuers", issuers);
    Said said =
        send(
            service
                .request("/v1/tenants", service.token(operator))
                .header("Idempotency-Key", id)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    if (said.status() != 201) {
      throw new AssertionError("createTenant answered " + said);
    }
  }

  String token(String tenant, String role) {
    return service.token(new Tokens.Wish(tenant, role, null, null, null));
  }

  Said get(String path, String token) {
    return send(service.request(path, token).GET());
  }

  Said put(String path, String token, Object body) {
    return send(
        service
            .request(path, token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(Json.write(body))));
  }

  Said send(HttpRequest.Builder request) {
    HttpResponse<String> response = service.send(request.build());
    return new Said(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        Json.MAPPER.readTree(response.body()));
  }

  static Issuer.Person nora(String tenant) {
    return new Issuer.Person(
        Optional.of(tenant), "nora", Set.of("channel-manager"), Optional.empty(), "");
  }

  static Map<String, Object> partner(String name) {
    return Map.of(
        "name",
        name,
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
        true);
  }

  @Override
  public void close() {
    service.close();
    installation.close();
  }
}
