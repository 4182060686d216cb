package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entente.kernel.Edition;
import io.entente.kernel.TenantId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/** What API Gateway is asked, on the wire. */
class UsagePlansGatewayTest {
  private static final TenantId AURORA = new TenantId("aurora");

  private final List<String> asked = new ArrayList<>();
  private HttpServer server = unset();
  private String holding = "";
  private boolean known = true;

  @SuppressWarnings("NullAway") // set before each test
  private static HttpServer unset() {
    return null;
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void a_plan_that_nobody_deployed_is_named() {
    assertThatThrownBy(() -> gateway("dev").count(AURORA, Edition.PREMIUM))
        .hasMessage("there is no usage plan entente-dev-premium; deploy Api");
  }

  @Test
  void the_key_leaves_its_old_plan_before_it_enters_the_new_one() {
    holding = "{\"id\":\"p1\",\"name\":\"entente-prod-basic\"}";

    gateway("prod").count(AURORA, Edition.PREMIUM);

    assertThat(asked)
        .filteredOn(request -> !request.startsWith("GET"))
        .containsExactly(
            "DELETE /usageplans/p1/keys/k1",
            "POST /usageplans/p3/keys {\"keyId\":\"k1\",\"keyType\":\"API_KEY\"}");
  }

  @Test
  void a_key_that_is_where_it_should_be_is_left_there() {
    holding = "{\"id\":\"p3\",\"name\":\"entente-prod-premium\"}";

    gateway("prod").count(AURORA, Edition.PREMIUM);

    assertThat(asked).allMatch(request -> request.startsWith("GET"));
  }

  @Test
  void a_tenant_without_a_key_gets_the_one_that_the_authorizer_presents() {
    known = false;

    gateway("prod").count(AURORA, Edition.PREMIUM);

    assertThat(asked)
        .anyMatch(
            request ->
                request.startsWith("POST /apikeys")
                    && request.contains("\"name\":\"entente-prod-tenant-aurora\"")
                    && request.contains("\"value\":\"entente-prod-tenant-aurora\""));
  }

  private UsagePlansGateway gateway(String environment) {
    return new UsagePlansGateway(
        () ->
            ApiGatewayClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .httpClient(UrlConnectionHttpClient.create())
                .build(),
        environment);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    asked.add("%s %s %s".formatted(method, path, body).strip());
    boolean ofKey = String.valueOf(exchange.getRequestURI().getQuery()).contains("keyId=");
    String plans =
        ofKey
            ? holding
            : "{\"id\":\"p1\",\"name\":\"entente-prod-basic\"},{\"id\":\"p3\",\"name\":\"entente-prod-premium\"}";
    String answer =
        switch (method + path) {
          case "GET/apikeys" ->
              items(known ? "{\"id\":\"k1\",\"name\":\"entente-prod-tenant-aurora\"}" : "");
          case "GET/usageplans" -> items(plans);
          case "POST/apikeys" -> "{\"id\":\"k1\"}";
          default -> "{}";
        };
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(method.equals("GET") ? 200 : 202, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String items(String items) {
    return "{\"item\":[%s]}".formatted(items);
  }
}
