package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import io.entente.kernel.PartnerId;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.json.Json;
import io.entente.testkit.Callers;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.Routes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.databind.JsonNode;

/** Two tenants with a real issuer each, and one of operators; those who call in tests. */
final class Issuing {
  final MockOAuth2Server server = new MockOAuth2Server();
  static final long HOUR = 3_600;

  final TestEnvironment environment = TestEnvironment.start();
  private final Routes routes = new Routes(Contract.load());
  private final AuthorizeCaller authorizer;

  Issuing() {
    start();
    authorizer = TenantFunctions.authorizer(environment.platform(), Set.of(issuer("operators")));
    environment.add(TenantFunctions.compose(environment.platform(), environment.provisioning()));
    tenant("aurora", issuer("aurora"));
    tenant("borealis", issuer("borealis"));
  }

  private void start() {
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
      // Its first answers take seconds, longer than an authorizer waits on a busy machine.
      for (String id : List.of("aurora", "borealis", "operators")) {
        server.wellKnownUrl(id).url().openStream().close();
        server.jwksUrl(id).url().openStream().close();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void close() {
    environment.close();
    server.shutdown();
  }

  void tenant(String id, String... issuers) {
    var body =
        Map.of(
            "tenantId",
            id,
            "name",
            "Vendor " + id,
            "edition",
            issuers.length > 1 ? "standard" : "basic",
            "issuers",
            List.of(issuers));
    environment.as(Callers.operator()).key(id).post("/v1/tenants", body);
  }

  String issuer(String id) {
    return server.issuerUrl(id).toString();
  }

  String vendors(String issuer, String tenant) {
    return token(issuer, Map.of("tenant_id", tenant, "roles", List.of("channel-manager")));
  }

  String token(String issuer, Map<String, ?> claims) {
    return server
        .issueToken(issuer, "someone", "entente", new HashMap<String, Object>(claims), HOUR)
        .serialize();
  }

  static @Nullable String effect(JsonNode answer) {
    return answer.at("/policyDocument/Statement/0/Effect").asString();
  }

  /** As whom the functions see who was let in. */
  static Caller caller(JsonNode answer) {
    JsonNode context = answer.path("context");
    String partner = context.path("partnerId").asString("");
    return new Caller.Member(
        new TenantId(context.path("tenantId").asString()),
        context.path("user").asString(),
        partner.isEmpty() ? Optional.empty() : Optional.of(new PartnerId(partner)),
        words(context.path("roles").asString()),
        words(context.path("scopes").asString()));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
  }

  JsonNode authorize(String token) {
    return send("Bearer " + token);
  }

  void assertDenied(String token, String reason) {
    JsonNode answer = authorize(token);

    assertThat(effect(answer)).isEqualTo("Deny");
    assertThat(answer.at("/context/reason").asString()).contains(reason);
    assertThat(answer.path("context").propertyNames()).containsExactly("reason");
    assertThat(answer.toString()).doesNotContain(token.isBlank() ? "nothing" : token);
  }

  JsonNode send(String authorization) {
    Map<String, List<String>> headers =
        authorization.isEmpty() ? Map.of() : Map.of("authorization", List.of(authorization));
    var request =
        new ApiRequest("r", "GET", "/v1/deals", headers, SdkBytes.fromByteArray(new byte[0]));
    byte[] event = ApiEvents.authorizer(request, routes.find("GET", "/v1/deals").orElseThrow());
    return Json.MAPPER.readTree(authorizer.apply(new ByteArrayInputStream(event)));
  }
}
