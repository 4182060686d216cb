package io.entente.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.TenantId;
import io.entente.platform.Context;
import io.entente.platform.Embedded;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.http.Api.Reply;
import io.entente.platform.registry.TenantStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Who may call what. */
class AccessTest {
  private static final String GOOD =
      """
      {"name": "Nordlicht GmbH", "type": "reseller", "state": "active", "tier": "gold",
       "territories": ["DE"], "productFamilies": ["analytics"], "agreementSigned": true}""";

  private static final Caller OLGA = new Caller.Operator("olga");
  private static final Embedded EMBEDDED = new Embedded();

  private final Wall wall = new Wall();
  private final Api api = new Api(EMBEDDED, wall.context());

  @BeforeAll
  static void aTenantInEachState() {
    EMBEDDED.registry().add(Embedded.row(Embedded.AURORA, TenantStatus.ACTIVE));
    for (TenantStatus status : TenantStatus.values()) {
      EMBEDDED.registry().add(Embedded.row(tenant(status), status));
    }
  }

  @AfterAll
  static void close() {
    EMBEDDED.close();
  }

  private static TenantId tenant(TenantStatus status) {
    return new TenantId("t" + status.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Caller.Member member(String... roles) {
    return new Caller.Member(Embedded.AURORA, "someone", Optional.empty(), Set.of(roles), Set.of());
  }

  private static Caller program(Set<String> roles, String... scopes) {
    return new Caller.Member(Embedded.AURORA, "program", Optional.empty(), roles, Set.of(scopes));
  }

  @Test
  void nobody_is_asked_to_sign_in() {
    Reply reply = api.send(Map.of(), AccessTest::list);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.headers().path("WWW-Authenticate").asString()).isEqualTo("Bearer");
  }

  @Test
  void a_role_that_the_contract_does_not_name_is_forbidden_and_told_which_are() {
    Reply reply = put(member("partner-user"));

    assertThat(reply.problem()).isEqualTo("forbidden");
    assertThat(reply.detail()).contains("channel-manager").contains("partner-user");
    assertThat(wall.through).isEmpty();
  }

  @Test
  void no_role_at_all_is_forbidden() {
    assertThat(put(member()).problem()).isEqualTo("forbidden");
  }

  @Test
  void an_operator_may_only_what_stands_outside_tenants() {
    assertThat(put(OLGA).problem()).isEqualTo("forbidden");
    assertThat(readTenant(OLGA).status()).isEqualTo(200);
  }

  @Test
  void a_tenants_token_makes_no_operator_whatever_role_it_claims() {
    Reply reply =
        api.send(
            member("operator"),
            event -> {
              Api.route(event, "POST", "/v1/tenants");
              event.putObject("headers").put("Content-Type", "application/json");
              event.put("body", "{}");
            });

    assertThat(reply.problem()).isEqualTo("forbidden");
  }

  @Test
  void a_program_needs_the_scope_beside_the_role() {
    assertThat(put(program(Set.of("api-client"))).detail()).contains("partners:write");
    assertThat(put(program(Set.of("api-client"), "partners:read")).problem())
        .isEqualTo("forbidden");
    assertThat(put(program(Set.of("api-client"), "partners:write")).status()).isEqualTo(200);
  }

  @Test
  void a_second_role_that_opens_nothing_does_not_replace_the_scope() {
    assertThat(put(program(Set.of("api-client", "partner-user"))).problem()).isEqualTo("forbidden");
    assertThat(put(program(Set.of("api-client", "tenant-admin"))).status()).isEqualTo(200);
  }

  @Test
  void a_person_whose_token_names_scopes_of_ours_is_limited_to_them() {
    assertThat(put(program(Set.of("channel-manager"), "deals:read")).detail())
        .contains("partners:write");
    assertThat(put(program(Set.of("channel-manager"), "deals:read", "partners:write")).status())
        .isEqualTo(200);
  }

  @Test
  void scopes_that_are_none_of_ours_limit_nobody() {
    assertThat(put(program(Set.of("channel-manager"), "openid", "profile")).status())
        .isEqualTo(200);
  }

  @Test
  void a_scope_without_the_role_opens_nothing() {
    assertThat(put(program(Set.of("auditor"), "partners:write")).problem()).isEqualTo("forbidden");
  }

  @ParameterizedTest
  @EnumSource(TenantStatus.class)
  void what_a_tenant_may_do_depends_on_its_state(TenantStatus status) {
    var caller =
        new Caller.Member(
            tenant(status), "n", Optional.empty(), Set.of("channel-manager"), Set.of());

    assertThat(put(caller).status()).isEqualTo(status.writable() ? 200 : 403);
    assertThat(api.send(caller, AccessTest::list).status())
        .isEqualTo(status.readable() ? 200 : 403);
    if (!status.writable()) {
      assertThat(put(caller).problem()).isEqualTo("tenant-suspended");
    }
  }

  @Test
  void a_tenant_that_is_not_registered_is_not_known() {
    var caller =
        new Caller.Member(
            new TenantId("nowhere"), "n", Optional.empty(), Set.of("channel-manager"), Set.of());

    assertThat(put(caller).detail()).contains("not known");
  }

  @Test
  void the_caller_is_bound_while_the_operation_runs_and_only_then() {
    var seen = new java.util.ArrayList<Caller>();
    Operation<Wall.Read, Wall.Got> operation =
        _ -> {
          seen.add(Caller.current());
          return Outcome.done(new Wall.Got("x", 1));
        };
    Context context = Context.named("tenants").operation("getTenant", Wall.Read.class, operation);

    readTenant(new Api(EMBEDDED, context), OLGA);

    assertThat(seen).containsExactly(OLGA);
    assertThat(Caller.BOUND.isBound()).isFalse();
  }

  @Test
  void a_caller_comes_out_of_the_authorizers_strings_as_it_went_in() {
    List<Caller> callers =
        List.of(
            OLGA,
            member(),
            member("auditor", "tenant-admin"),
            new Caller.Member(
                Embedded.AURORA,
                "pat",
                Optional.of(new PartnerId("P-1")),
                Set.of("partner-user"),
                Set.of("a:b", "c:d")));

    assertThat(callers)
        .allSatisfy(
            caller ->
                assertThat(AuthorizedCaller.of(AuthorizedCaller.context(caller)))
                    .isEqualTo(caller));
  }

  private Reply put(Caller caller) {
    return api.put(caller, GOOD, AccessTest::asItIs);
  }

  private Reply readTenant(Caller caller) {
    return readTenant(api, caller);
  }

  private static Reply readTenant(Api api, Caller caller) {
    return api.send(
        caller,
        event -> {
          Api.route(event, "GET", "/v1/tenants/{tenantId}");
          event.putObject("pathParameters").put("tenantId", "aurora");
        });
  }

  private static void list(ObjectNode event) {
    Api.route(event, "GET", "/v1/deals");
  }

  private static void asItIs(ObjectNode event) {
    assertThat(event.has("body")).isTrue();
  }
}
