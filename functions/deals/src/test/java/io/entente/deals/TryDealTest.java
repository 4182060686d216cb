package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The vendor's people see what a partner would be told, before a partner is. */
class TryDealTest {
  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2");

  @AfterEach
  void close() {
    env.close();
  }

  @Test
  void without_a_partner_it_is_no_question() {
    Answer refused = manager().post("/v1/deals/try", Sketch.of("Niemandes AG").body());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/partnerId");
  }

  @Test
  void a_product_that_the_program_does_not_have_is_named() {
    Map<String, Object> body = as("P-1", Sketch.of("Neue AG"));
    body.put("products", List.of("teleporter"));

    assertThat(manager().post("/v1/deals/try", body).text("/errors/0/pointer"))
        .isEqualTo("/products/0");
  }

  @Test
  void partners_may_not_ask_it_because_it_says_more_than_a_check() {
    Answer refused = aurora.user("P-1").post("/v1/deals/try", as("P-1", Sketch.of("Neue AG")));

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void it_says_what_stands_in_the_way_of_this_partner_and_by_which_rule() {
    aurora.register("P-2", Sketch.of("Vergebene AG"));

    Answer tried = manager().post("/v1/deals/try", as("P-1", Sketch.of("Vergebene AG")));

    assertThat(tried.text("/verdict")).isEqualTo("WAITLISTED");
    assertThat(tried.text("/reason/code")).isEqualTo("DUP_OTHER_PARTNER");
    assertThat(tried.body().path("rules").valueStream())
        .anySatisfy(rule -> assertThat(rule.path("outcome").asString()).isEqualTo("FIRED"));
  }

  @Test
  void what_was_tried_is_free_for_whoever_registers_it() {
    Answer tried = manager().post("/v1/deals/try", as("P-1", Sketch.of("Freie AG")));
    Answer registered = aurora.register("P-2", Sketch.of("Freie AG"));

    assertThat(tried.text("/verdict")).isEqualTo("APPROVED");
    assertThat(registered.text("/status")).isEqualTo("APPROVED");
  }

  private Client manager() {
    return aurora.own("channel-manager");
  }

  private static Map<String, Object> as(String partner, Sketch deal) {
    var body = new HashMap<>(deal.body());
    body.put("partnerId", partner);
    return body;
  }
}
