package io.entente.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.Contract;
import io.entente.kernel.Outcome;
import io.entente.platform.Context;
import io.entente.platform.Embedded;
import io.entente.platform.Operation;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.http.Api.Reply;
import io.entente.platform.log.Journal;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantStatus;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import tools.jackson.databind.node.ObjectNode;

/** Where there is nothing, and where the machinery fails. */
class HttpEntryTest {
  private static final String GOOD =
      """
      {"name": "Nordlicht GmbH", "type": "reseller", "state": "active", "tier": "gold",
       "territories": ["DE"], "productFamilies": ["analytics"], "agreementSigned": true}""";

  private static final Caller NORA =
      new Caller.Member(
          Embedded.AURORA, "someone", Optional.empty(), Set.of("channel-manager"), Set.of());
  private static final Caller OLGA = new Caller.Operator("olga");
  private static final Embedded EMBEDDED = new Embedded();

  private final Wall wall = new Wall();
  private final Api api = new Api(EMBEDDED, wall.context());

  @BeforeAll
  static void aTenant() {
    EMBEDDED.registry().add(Embedded.row(Embedded.AURORA, TenantStatus.ACTIVE));
  }

  @AfterAll
  static void close() {
    EMBEDDED.close();
  }

  @Test
  void a_path_that_the_contract_does_not_have_is_not_found() {
    assertThat(api.send(NORA, event -> Api.route(event, "GET", "/v1/secrets")).problem())
        .isEqualTo("not-found");
  }

  @Test
  void a_fault_of_the_machinery_is_logged_without_its_message_and_answered_without_it() {
    Api broken = failing(new IllegalStateException("contact ada@nordlicht.example"));

    Reply reply = broken.put(NORA, GOOD, HttpEntryTest::asItIs);

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body().toString()).doesNotContain("ada", "IllegalState");
    assertThat(broken.log())
        .contains("java.lang.IllegalStateException", "putPartner", "INTERNAL")
        .doesNotContain("ada@", "Nordlicht");
  }

  @Test
  void a_store_that_does_not_answer_may_be_asked_again() {
    Api broken = failing(SdkClientException.create("Unable to connect to host secret.internal"));

    Reply reply = broken.put(NORA, GOOD, HttpEntryTest::asItIs);

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.headers().path("Retry-After").asString()).isEqualTo("1");
    assertThat(reply.body().toString() + broken.log()).doesNotContain("secret.internal");
  }

  @Test
  void a_registry_that_does_not_answer_is_no_refusal() {
    Registry silent =
        (Registry)
            Proxy.newProxyInstance(
                Registry.class.getClassLoader(),
                new Class<?>[] {Registry.class},
                (_, _, _) -> {
                  throw SdkClientException.create("down");
                });
    var platform =
        new Platform("test", Contract.load(), silent, _ -> EMBEDDED.client(), Clock.systemUTC());

    Reply reply = new Api(platform, wall.context()).put(NORA, GOOD, HttpEntryTest::asItIs);

    assertThat(reply.status()).isEqualTo(503);
  }

  @Test
  void priming_asks_no_store_and_reaches_no_operation() {
    Registry silent =
        (Registry)
            Proxy.newProxyInstance(
                Registry.class.getClassLoader(),
                new Class<?>[] {Registry.class},
                (_, _, _) -> {
                  throw new AssertionError("nothing is asked");
                });
    var platform =
        new Platform("test", Contract.load(), silent, _ -> EMBEDDED.client(), Clock.systemUTC());

    new HttpEntry(platform, wall.context(), new Journal(System.err)).prime();

    assertThat(wall.through).isEmpty();
  }

  @Test
  void an_operation_that_the_context_lacks_is_a_fault() {
    Reply reply = readTenant(new Api(EMBEDDED, Context.named("empty")), OLGA);

    assertThat(reply.status()).isEqualTo(500);
  }

  @Test
  void an_answer_that_cannot_be_written_is_a_fault_and_still_an_answer() {
    record Endless(Object self) {}
    Operation<Wall.Read, Endless> operation =
        _ -> {
          var list = new java.util.ArrayList<Object>();
          list.add(list);
          return Outcome.done(new Endless(list));
        };
    Context context = Context.named("tenants").operation("getTenant", Wall.Read.class, operation);

    assertThat(readTenant(new Api(EMBEDDED, context), OLGA).status()).isEqualTo(500);
  }

  @Test
  void every_request_is_one_line_of_the_log_that_names_operation_tenant_and_status() {
    put(NORA);

    assertThat(api.log().lines()).hasSize(1);
    assertThat(api.log())
        .contains("\"operation\":\"putPartner\"")
        .contains("\"tenant\":\"aurora\"")
        .contains("\"status\":200")
        .doesNotContain("Nordlicht", "someone", "P-1");
  }

  private Api failing(RuntimeException fault) {
    Operation<Wall.Put, Wall.Got> operation =
        _ -> {
          throw fault;
        };
    return new Api(
        EMBEDDED, Context.named("partners").operation("putPartner", Wall.Put.class, operation));
  }

  private Reply put(Caller caller) {
    return api.put(caller, GOOD, HttpEntryTest::asItIs);
  }

  private static Reply readTenant(Api api, Caller caller) {
    return api.send(
        caller,
        event -> {
          Api.route(event, "GET", "/v1/tenants/{tenantId}");
          event.putObject("pathParameters").put("tenantId", "aurora");
        });
  }

  private static void asItIs(ObjectNode event) {
    assertThat(event.has("body")).isTrue();
  }
}
