package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.PartnerId;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.FormerPerson;
import io.entente.platform.items.PartnerStanding;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** People and partners that may not come in any more, while their tokens still live. */
class EndedAccessTest {
  private static final Issuing HERE = new Issuing();
  private static final Caller ADMIN = Callers.member("aurora", "tenant-admin");

  private final String user = "u-" + UUID.randomUUID();

  @AfterAll
  static void close() {
    HERE.close();
  }

  @Test
  void nobody_but_the_tenants_administrator_ends_an_access() {
    for (Caller other :
        List.of(
            Callers.member("aurora", "channel-director"),
            Callers.partner("aurora", "P-1", "partner-admin"),
            Callers.operator())) {
      assertThat(HERE.environment.as(other).put(path(), body("ended")).status()).isEqualTo(403);
    }
    assertIn(token(0));
  }

  @Test
  void nobody_locks_out_herself() {
    Answer answer =
        HERE.environment.as(ADMIN).put("/v1/users/tenant-admin-1/access", body("ended"));

    assertThat(answer.problem()).isEqualTo("conflict");
  }

  @Test
  void a_state_that_is_none_is_refused() {
    Answer answer = HERE.environment.as(ADMIN).sendingAnything().put(path(), body("suspended"));

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void whoever_was_ended_is_out_with_the_tokens_of_before_and_with_new_ones() {
    String before = token(0);
    assertIn(before);

    put("ended");

    HERE.assertDenied(before, "Your access was ended");
    HERE.assertDenied(token(30), "Your access was ended");
  }

  @Test
  void whoever_may_come_in_again_signs_in_anew() {
    put("ended");
    String during = token(0);
    put("open");

    HERE.assertDenied(during, "sign in again");
    assertIn(token(60));
  }

  @Test
  void a_role_that_was_taken_away_is_gone_with_the_token_that_had_it() {
    String director = HERE.token("aurora", claims("channel-director", 0));
    put("open");

    HERE.assertDenied(director, "sign in again");
    JsonNode answer = HERE.authorize(HERE.token("aurora", claims("channel-manager", 60)));
    assertThat(answer.at("/context/roles").asString()).isEqualTo("channel-manager");
  }

  @Test
  void the_same_person_at_another_tenant_stays_in() {
    put("ended");
    var claims = Map.of("tenant_id", "borealis", "sub", user, "roles", List.of("channel-manager"));

    assertIn(HERE.token("borealis", claims));
  }

  @Test
  void moving_business_time_ends_no_token() {
    HERE.environment.clock().move(java.time.Duration.ofDays(400));
    put("open");

    assertIn(token(60));
  }

  @Test
  void the_people_of_a_partner_that_was_terminated_are_out_and_others_are_not() {
    partner("P-8", "active");
    partner("P-9", "active");
    String token = ofPartner("P-9");
    assertIn(token);

    partner("P-9", "terminated");

    HERE.assertDenied(token, "has left the program");
    assertIn(ofPartner("P-8"));
  }

  @Test
  void the_people_of_a_suspended_partner_are_out_until_it_is_back() {
    partner("P-4", "active");
    String token = ofPartner("P-4");
    assertIn(token);

    partner("P-4", "suspended");
    HERE.assertDenied(token, "takes no part");
    HERE.assertDenied(ofPartner("P-4"), "takes no part");
    partner("P-4", "active");

    assertIn(ofPartner("P-4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"invited", "active"})
  void a_partner_that_has_not_left_still_comes_in(String state) {
    partner("P-7", state);

    assertIn(ofPartner("P-7"));
  }

  @Test
  void whoever_left_one_partner_is_out_there_and_in_at_another() {
    partner("P-5", "active");
    partner("P-6", "active");
    left("P-5");

    HERE.assertDenied(ofPartner("P-5"), "not one of this partner's people");
    assertIn(ofPartner("P-6"));
  }

  @Test
  void what_holds_is_read_back_and_stands_in_the_audit_with_its_reason() {
    Answer untouched = HERE.environment.as(ADMIN).get(path());
    put("ended");
    HERE.environment.drain();

    JsonNode access = HERE.environment.as(ADMIN).get(path()).body();
    JsonNode entry =
        HERE.environment.as(ADMIN).get("/v1/audit?subject=USER%23" + user).body().at("/data/0");

    assertThat(untouched.body().propertyNames()).containsExactly("userId", "state");
    assertThat(access.path("state").asString()).isEqualTo("ended");
    assertThat(access.path("version").asLong()).isEqualTo(1);
    assertThat(entry.path("event").asString()).isEqualTo("user.access_changed");
    assertThat(entry.path("actor").asString()).isEqualTo("tenant-admin-1");
    assertThat(entry.path("changes").toString()).contains("Changed roles");
  }

  private String path() {
    return "/v1/users/%s/access".formatted(user);
  }

  private void put(String state) {
    Answer answer = HERE.environment.as(ADMIN).put(path(), body(state));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  private static Map<String, String> body(String state) {
    return Map.of("state", state, "reason", "Changed roles");
  }

  private String token(long secondsFromNow) {
    return HERE.token("aurora", claims("channel-manager", secondsFromNow));
  }

  private Map<String, Object> claims(String role, long secondsFromNow) {
    return Map.of(
        "tenant_id",
        "aurora",
        "sub",
        user,
        "roles",
        List.of(role),
        "iat",
        Instant.now().getEpochSecond() + secondsFromNow);
  }

  private String ofPartner(String partner) {
    return HERE.token(
        "aurora",
        Map.of(
            "tenant_id",
            "aurora",
            "sub",
            user,
            "partner_id",
            partner,
            "roles",
            List.of("partner-user")));
  }

  /** As the partners' own context writes it. */
  private static void partner(String id, String state) {
    var standing =
        new PartnerStanding(
            id,
            state,
            "reseller",
            "gold",
            true,
            List.of(),
            List.of(),
            null,
            null,
            HERE.environment.clock().instant());
    write(PartnerStanding.TYPE, standing);
  }

  private void left(String partner) {
    write(
        FormerPerson.TYPE,
        new FormerPerson(new PartnerId(partner).value(), user, HERE.environment.clock().instant()));
  }

  private static <R> void write(io.entente.platform.table.ItemType<R> type, R item) {
    var tables = HERE.environment.platform().tables("partners");
    ADMIN.run(() -> tables.current().change().put(type, item).commit());
  }

  private static void assertIn(String token) {
    JsonNode answer = HERE.authorize(token);
    assertThat(Issuing.effect(answer)).as("%s", answer).isEqualTo("Allow");
  }
}
