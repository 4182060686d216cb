package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of the deals of a partner that became part of another one. */
class InheritDealsTest {
  private static final Map<String, Object> SALE =
      Map.of("amount", Map.of("amountMinor", 11_000_000, "currency", "EUR"), "on", "2026-03-01");

  private final Vendor vendor =
      Vendor.steady(Vendor.SHARED, "i" + UUID.randomUUID().toString().substring(0, 8))
          .partners("P-1", "P-2", "P-3");
  private final Partings partings = new Partings(vendor);

  @Test
  void what_is_protected_stays_so_until_the_same_day_by_the_same_decision() {
    Answer held = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    Answer waits = vendor.register("P-3", Sketch.of("Siemens Energy AG"));
    Answer before = vendor.now(held);

    merged();

    Answer after = vendor.now(held);
    assertThat(after.text("/partnerId")).isEqualTo("P-2");
    assertThat(after.body().path("protection")).isEqualTo(before.body().path("protection"));
    assertThat(after.body().path("decision")).isEqualTo(before.body().path("decision"));
    assertThat(vendor.now(waits).text("/status")).isEqualTo("WAITLISTED");
    assertThat(vendor.register("P-2", Sketch.of("Siemens Energy AG")).text("/decision/reason/code"))
        .isEqualTo("DUP_OWN");
  }

  @Test
  void who_waits_waits_on_in_the_same_place() {
    Answer holder = vendor.register("P-3", Sketch.of("Siemens Energy AG"));
    Answer line = vendor.register("P-1", Sketch.of("Siemens Energy AG"));

    merged();
    vendor.move(
        vendor.own("channel-director"),
        holder,
        "revoke",
        Map.of("reason", "It has given the project up."));
    vendor.environment().drain();

    assertThat(vendor.now(line).text("/status")).isEqualTo("APPROVED");
    assertThat(vendor.now(line).text("/partnerId")).isEqualTo("P-2");
  }

  @Test
  void what_is_over_is_the_others_as_well_with_what_it_came_to() {
    Answer won = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    vendor.move(vendor.own("channel-manager"), won, "close-won", SALE);
    Answer withdrawn = vendor.register("P-1", Sketch.of("Molkerei Alpental eG"));
    vendor.move(vendor.user("P-1"), withdrawn, "withdraw", Map.of());

    merged();

    assertThat(vendor.now(won).text("/status")).isEqualTo("WON");
    for (Answer deal : List.of(won, withdrawn)) {
      assertThat(vendor.user("P-2").get("/v1/deals/" + deal.text("/dealId")).status())
          .isEqualTo(200);
      assertThat(vendor.user("P-1").get("/v1/deals/" + deal.text("/dealId")).status())
          .isEqualTo(404);
    }
    Answer back =
        vendor.move(
            vendor.own("channel-director"),
            won,
            "reverse-won",
            Map.of("reason", "The order was cancelled."));
    assertThat(back.text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void whoever_goes_on_after_an_interruption_moves_nothing_twice_and_tells_it_once() {
    Answer first = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    Answer second = vendor.register("P-1", Sketch.of("Molkerei Alpental eG"));
    Notice notice = merged();

    vendor.tell("inheritDeals", notice);
    vendor.environment().drain();

    for (Answer deal : List.of(first, second)) {
      assertThat(vendor.told(deal)).containsExactly("deal.approved", "deal.inherited");
    }
    assertThat(partings.released("P-1").left()).isZero();
    assertThat(
            vendor.environment().published().stream()
                .filter(each -> each.tenant().equals(vendor.tenant()))
                .filter(each -> each.type().equals("deals.released")))
        .hasSize(1);
  }

  private Notice merged() {
    vendor.partner("P-1", "terminated");
    return partings.goes("P-1", "MERGED", "P-2");
  }
}
