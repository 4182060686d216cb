package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.TestEnvironment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPartnersTest {
  private static final TestEnvironment ENV = TestEnvironment.start();

  @BeforeAll
  static void partnersOfTwoVendors() {
    ENV.tenant("aurora");
    ENV.tenant("borealis");
    ENV.add(PartnerFunctions.compose(ENV.platform()));
    put("aurora", "P-3", "active");
    put("aurora", "P-1", "active");
    put("aurora", "P-2", "active");
    put("aurora", "P-9", "suspended");
    put("borealis", "P-7", "active");
  }

  @AfterAll
  static void close() {
    ENV.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-cursor", "UC8x", "eyJrIjoiMjAyNiJ9.3q2-7w"})
  void a_cursor_that_no_page_gave_is_refused(String cursor) {
    Answer refused = list("?cursor=" + cursor);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("query:cursor");
  }

  @Test
  void a_partner_s_people_list_nobody() {
    Answer refused = ENV.as(Callers.partner("aurora", "P-1", "partner-admin")).get("/v1/partners");

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void the_active_ones_come_in_the_order_of_their_ids_page_by_page() {
    Answer first = list("?limit=2");
    Answer second = list("?limit=2&cursor=" + first.text("/nextCursor"));

    assertThat(ids(first)).containsExactly("P-1", "P-2");
    assertThat(ids(second)).containsExactly("P-3");
    assertThat(second.body().has("nextCursor")).isFalse();
  }

  @Test
  void a_partner_is_in_the_list_of_the_state_that_it_has_now() {
    put("aurora", "P-8", "active");
    put("aurora", "P-8", "suspended");

    assertThat(ids(list(""))).doesNotContain("P-8");
    assertThat(ids(list("?state=suspended"))).containsExactly("P-8", "P-9");
  }

  private static Answer list(String query) {
    return ENV.as(Callers.member("aurora", "channel-manager")).get("/v1/partners" + query);
  }

  private static List<String> ids(Answer page) {
    return page.body().path("data").valueStream().map(p -> p.path("partnerId").asString()).toList();
  }

  private static void put(String tenant, String partner, String state) {
    Answer put =
        ENV.as(Callers.member(tenant, "channel-manager"))
            .put(
                "/v1/partners/" + partner,
                Map.of(
                    "name",
                    "Nordlicht " + partner,
                    "type",
                    "reseller",
                    "state",
                    state,
                    "tier",
                    "gold",
                    "territories",
                    List.of("DE"),
                    "productFamilies",
                    List.of("analytics"),
                    "agreementSigned",
                    true));
    assertThat(put.status()).as("%s", put.body()).isEqualTo(200);
  }
}
