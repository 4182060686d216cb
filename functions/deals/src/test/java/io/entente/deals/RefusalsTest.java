package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that are no registration. Each says what to mend, and writes nothing. */
class RefusalsTest {
  private static final Vendor AURORA = Vendor.of("refusals").partners("P-1", "P-2");

  private int before;

  @BeforeEach
  void count() {
    before = written();
  }

  @AfterEach
  void nothing_was_written() {
    assertThat(written()).isEqualTo(before);
  }

  /** All but what is noted of questions, that there be not too many. */
  private static int written() {
    return (int)
        AURORA.items().stream()
            .filter(item -> !"LIMIT".equals(Objects.requireNonNull(item.get("sk")).s()))
            .count();
  }

  @Test
  void a_family_that_the_program_does_not_have_is_named_with_those_that_it_has() {
    Answer answer =
        AURORA.register("P-1", Sketch.of("Fremde GmbH").products("analytics", "storage"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/products/1");
    assertThat(answer.text("/errors/0/message")).contains("platform, analytics, security");
  }

  @Test
  void a_date_gone_by_is_refused_and_today_is_not() {
    Sketch deal = Sketch.of("Gestern GmbH");

    Answer answer = AURORA.register("P-1", deal.with("expectedCloseDate", "2026-02-28"));
    Answer today = AURORA.check("P-1", deal.with("expectedCloseDate", "2026-03-01"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/expectedCloseDate");
    assertThat(answer.text("/errors/0/message")).contains("today is 2026-03-01");
    assertThat(today.text("/answer")).isEqualTo("FREE");
  }

  @Test
  void all_faults_are_told_at_once() {
    Sketch deal =
        Sketch.of("Fremde GmbH").products("x", "y").with("expectedCloseDate", "2020-01-01");

    assertThat(pointers(AURORA.register("P-1", deal)))
        .containsExactly("/products/0", "/products/1", "/expectedCloseDate");
    assertThat(pointers(AURORA.check("P-1", deal)))
        .containsExactly("/products/0", "/products/1", "/expectedCloseDate");
  }

  @Test
  void the_vendors_people_must_say_whose_deal_it_is() {
    Answer answer = AURORA.register(AURORA.own("channel-manager"), Sketch.of("Wessen GmbH"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(pointers(answer)).containsExactly("/partnerId");
    assertThat(
            AURORA
                .own("channel-manager")
                .post("/v1/deals/check", Sketch.of("Wessen GmbH").body())
                .status())
        .isEqualTo(400);
  }

  @Test
  void a_partners_user_cannot_register_or_ask_for_another_partner() {
    Sketch deal = Sketch.of("Andere GmbH").with("partnerId", "P-2");

    assertThat(AURORA.register("P-1", deal).problem()).isEqualTo("forbidden");
    assertThat(AURORA.check("P-1", deal).problem()).isEqualTo("forbidden");
  }

  @Test
  void an_auditor_registers_nothing() {
    assertThat(AURORA.register(AURORA.own("auditor"), Sketch.of("Nur Lesen")).problem())
        .isEqualTo("forbidden");
  }

  @Test
  void without_an_idempotency_key_nothing_is_registered() {
    Client user = AURORA.user("P-1").sendingAnything();

    assertThat(user.post("/v1/deals", Sketch.of("Schlüssellos GmbH").body()).status())
        .isEqualTo(400);
  }

  @Test
  void money_and_text_that_cannot_be_meant_are_refused_with_their_place() {
    Client user = AURORA.user("P-1").sendingAnything();
    Sketch deal = Sketch.of("Böse GmbH");

    assertThat(pointers(AURORA.register(user, deal.worth(-1, "EUR"))))
        .containsExactly("/estimatedValue/amountMinor");
    assertThat(pointers(AURORA.register(user, deal.worth(1, "ABC"))))
        .containsExactly("/estimatedValue/currency");
    assertThat(
            pointers(
                AURORA.register(
                    user,
                    deal.with("estimatedValue", Map.of("amountMinor", 1.5, "currency", "JPY")))))
        .containsExactly("/estimatedValue/amountMinor");
    assertThat(pointers(AURORA.register(user, deal.customer("legalName", "A\u0000B"))))
        .containsExactly("/endCustomer/legalName");
    assertThat(pointers(AURORA.register(user, deal.country("ZZ"))))
        .containsExactly("/endCustomer/country");
    assertThat(pointers(AURORA.register(user, deal.with("expectedCloseDate", "2026-02-30"))))
        .containsExactly("/expectedCloseDate");
    assertThat(AURORA.register(user, deal.with("discount", 5)).status()).isEqualTo(400);
  }

  private static List<String> pointers(Answer answer) {
    return answer
        .body()
        .path("errors")
        .valueStream()
        .map(e -> e.path("pointer").asString())
        .toList();
  }
}
