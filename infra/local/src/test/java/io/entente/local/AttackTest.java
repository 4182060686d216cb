package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import io.entente.local.Laptop.Said;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation of the contract against what belongs to another tenant or another partner, with
 * tokens that are none, and with more than was asked for. An operation added to the contract is
 * attacked from then on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {
  private static final Contract CONTRACT = Contract.load();

  private final AtomicInteger refused = new AtomicInteger();
  private Scene scene = unset();
  private Path log = Path.of("");

  @SuppressWarnings("NullAway") // set before the first test
  private static Scene unset() {
    return null;
  }

  @BeforeAll
  void start(@TempDir Path data) {
    log = data.resolve("entente.log");
    scene = Scene.on(data);
  }

  /** What was attacked stands in no log either. */
  @AfterAll
  void stop() throws IOException {
    scene.close();
    assertThat(Files.readString(log)).contains("\"getDeal\"").doesNotContain(Scene.SECRET);
    System.out.println("Attacks: %,d requests refused".formatted(refused.get()));
  }

  @TestFactory
  Stream<DynamicTest> nobody_finds_what_is_another_tenants() {
    Map<String, String> before = scene.victimsBooks();
    Stream<DynamicTest> attacks =
        CONTRACT.operations().stream()
            .filter(operation -> operation.resource().contains("{"))
            .flatMap(
                operation ->
                    operation.access().roles().stream()
                        .filter(role -> !role.equals("operator"))
                        .map(role -> othersTenant(operation, role)));
    DynamicTest untouched =
        dynamicTest(
            "what was attacked is as it was",
            () -> assertThat(scene.victimsBooks()).isEqualTo(before));
    return Stream.concat(attacks, Stream.of(untouched));
  }

  private DynamicTest othersTenant(OperationSpec operation, String role) {
    return dynamicTest(
        operation.operationId() + " as " + role,
        () -> {
          var attempt = new Attempt(CONTRACT, operation, scene.victimsIds());
          Said said = scene.send(attempt, scene.token(Scene.ATTACKER, role));
          assertTellsNothing(said);
          if (!makesItsOwn(operation)) {
            assertThat(said.status()).as("%s: %s", attempt.path(), said).isIn(403, 404);
            refused.incrementAndGet();
          }
        });
  }

  /**
   * Masters with what belongs to them, and drafts, keep their client's id, people have the id that
   * their issuer gave them, and versions are numbered: both have their own.
   */
  private static boolean makesItsOwn(OperationSpec operation) {
    return operation.method().equals("PUT")
        || operation.resource().endsWith("{partnerId}/invitations")
        || Stream.of(
                "{accountId}",
                "{draftId}",
                "{partnerId}/people",
                "{partnerId}/agreement",
                "{partnerId}/tier",
                "{partnerId}/certifications",
                "{partnerId}/journey",
                "{partnerId}/overview",
                "{cohort}",
                "{letter}",
                "{partnerId}/parting",
                "{partnerId}/suspend",
                "{partnerId}/terminate",
                "{partnerId}/reinstate",
                "{partnerId}/merge",
                "/users/{userId}",
                "{version}")
            .anyMatch(operation.resource()::contains);
  }

  @TestFactory
  Stream<DynamicTest> nobody_finds_what_is_another_partners() {
    return CONTRACT.operations().stream()
        .filter(AttackTest::isAPartners)
        .flatMap(
            operation ->
                operation.access().roles().stream()
                    .filter(role -> role.startsWith("partner-"))
                    .map(
                        role ->
                            dynamicTest(
                                operation.operationId() + " as " + role,
                                () -> {
                                  Said said =
                                      scene.send(
                                          new Attempt(CONTRACT, operation, scene.victimsIds()),
                                          scene.rival(role));
                                  assertTellsNothing(said);
                                  assertRefused(said, 404);
                                })));
  }

  private static boolean isAPartners(OperationSpec operation) {
    return operation.resource().contains("{dealId}")
        || operation.resource().contains("{partnerId}");
  }

  @TestFactory
  Stream<DynamicTest> lists_tell_a_rival_and_another_tenant_nothing() {
    return CONTRACT.operations().stream()
        .filter(operation -> operation.method().equals("GET"))
        .filter(operation -> operation.access().roles().contains("partner-user"))
        .map(
            operation ->
                dynamicTest(
                    operation.operationId(),
                    () -> {
                      var attempt = new Attempt(CONTRACT, operation, scene.victimsIds());
                      assertTellsNothing(scene.send(attempt, scene.rival("partner-user")));
                      assertTellsNothing(
                          scene.send(attempt, scene.token(Scene.ATTACKER, "partner-user")));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_page_of_one_tenant_goes_on_for_no_other() {
    String cursor = scene.victimsCursor();
    return CONTRACT.operations().stream()
        .filter(
            operation -> operation.parameters().stream().anyMatch(p -> p.name().equals("cursor")))
        .map(
            operation ->
                dynamicTest(
                    operation.operationId(),
                    () -> {
                      var attempt = new Attempt(CONTRACT, operation, scene.victimsIds());
                      String token = scene.token(Scene.ATTACKER, "auditor");
                      var request = scene.request(attempt.path() + "?cursor=" + cursor, token);
                      assertTellsNothing(scene.laptop().send(request.GET()));
                    }));
  }

  @TestFactory
  Stream<DynamicContainer> a_token_that_is_none_opens_nothing() {
    return openNothing(scene.forged());
  }

  @TestFactory
  Stream<DynamicContainer> nobody_of_a_terminated_partner_comes_in() {
    return openNothing(scene.ofTheTerminated());
  }

  @TestFactory
  Stream<DynamicContainer> nobody_of_a_suspended_partner_comes_in() {
    return openNothing(scene.ofTheSuspended());
  }

  @TestFactory
  Stream<DynamicTest> whoever_is_of_a_reinstated_partner_comes_in_again() {
    return scene.ofTheReinstated().entrySet().stream()
        .map(
            token ->
                dynamicTest(
                    token.getKey(),
                    () ->
                        assertThat(scene.laptop().get("/v1/deals", token.getValue()).status())
                            .isEqualTo(200)));
  }

  private Stream<DynamicContainer> openNothing(Map<String, String> tokens) {
    return tokens.entrySet().stream()
        .map(
            token ->
                dynamicContainer(
                    token.getKey(),
                    CONTRACT.operations().stream()
                        .filter(operation -> operation.access().link().isEmpty())
                        .map(
                            operation ->
                                dynamicTest(
                                    operation.operationId(),
                                    () ->
                                        assertRefused(
                                            scene.send(
                                                new Attempt(
                                                    CONTRACT, operation, scene.victimsIds()),
                                                token.getValue()),
                                            401)))));
  }

  @TestFactory
  Stream<DynamicTest> a_link_that_is_none_opens_nothing() {
    return CONTRACT.operations().stream()
        .flatMap(
            operation ->
                operation.access().link().stream()
                    .flatMap(link -> scene.forgedLinks(link.purpose()).entrySet().stream())
                    .map(
                        forged ->
                            dynamicTest(
                                operation.operationId() + ": " + forged.getKey(),
                                () -> assertOpensNothing(operation, forged.getValue()))));
  }

  private void assertOpensNothing(OperationSpec operation, String link) {
    var attempt = new Attempt(CONTRACT, operation, Map.of("linkToken", link));
    Said said = scene.send(attempt, scene.token(Scene.VICTIM, "tenant-admin"));
    assertTellsNothing(said);
    assertRefused(said, 404);
  }

  @TestFactory
  Stream<DynamicTest> what_a_body_may_not_have_is_named_and_nothing_is_done() {
    return CONTRACT.operations().stream()
        .filter(operation -> operation.access().link().isEmpty()) // its body is a stranger's own
        .filter(operation -> new Attempt(CONTRACT, operation, Map.of()).body().startsWith("{"))
        .filter(
            operation -> operation.body().orElseThrow().schemas().containsKey("application/json"))
        .flatMap(
            operation ->
                Stream.of("tenant_id", "receivedBy", "__proto__")
                    .map(
                        member ->
                            dynamicTest(
                                operation.operationId() + " with " + member,
                                () -> assertNamed(operation, member))));
  }

  private void assertNamed(OperationSpec operation, String unknown) {
    var attempt = new Attempt(CONTRACT, operation, Map.of());
    String body = "{\"%s\": \"x\", %s".formatted(unknown, attempt.body().substring(1));
    Set<String> roles = operation.access().roles();
    String member = roles.contains("tenant-admin") ? "tenant-admin" : roles.iterator().next();
    String role = operation.access().tenantless() ? "operator" : member;
    String token = scene.token(Scene.ATTACKER, role);
    Said said = scene.laptop().send(attempt.with(scene.request(attempt.path(), token), body));
    assertRefused(said, 400);
    assertThat(said.body().path("errors").toString()).contains("/" + unknown);
  }

  @TestFactory
  Stream<DynamicTest> tricks_with_paths_and_headers_lead_nowhere() {
    String deal = scene.victimsIds().getOrDefault("dealId", "");
    return Stream.of(
            "/v1/deals/..%2f..%2fpartners%2fP-7",
            "/v1/deals/%2e%2e/partners/P-7",
            "/v1//deals/" + deal,
            "/v1/deals/" + deal + "%00",
            "/v1/deals/" + deal + ";tenant=" + Scene.VICTIM,
            "/v1/deals/" + deal + "?tenant_id=" + Scene.VICTIM,
            "/V1/deals/" + deal,
            "/v1/deals/" + deal + "/",
            "/v1/deals/*",
            "/v1/deals/%7BdealId%7D")
        .map(
            path ->
                dynamicTest(
                    path.replace(deal, "DEAL"),
                    () -> {
                      HttpRequest.Builder request =
                          scene
                              .request(path, scene.token(Scene.ATTACKER, "tenant-admin"))
                              .header("X-Tenant-Id", Scene.VICTIM)
                              .header("X-Forwarded-User", "nora")
                              .header("X-Amzn-Request-Context", "{\"tenantId\":\"aurora\"}")
                              .header("X-HTTP-Method-Override", "PUT");
                      Said said = scene.laptop().send(request.GET());
                      assertTellsNothing(said);
                      assertThat(said.status()).as("%s", said).isBetween(400, 404);
                      refused.incrementAndGet();
                    }));
  }

  private void assertRefused(Said said, int status) {
    assertThat(said.status()).as("%s", said).isEqualTo(status);
    assertThat(said.type()).startsWith("application/problem+json");
    refused.incrementAndGet();
  }

  private static void assertTellsNothing(Said said) {
    assertThat(said.body().toString()).doesNotContain(Scene.SECRET);
    assertThat(said.status()).as("%s", said).isLessThan(500);
  }
}
