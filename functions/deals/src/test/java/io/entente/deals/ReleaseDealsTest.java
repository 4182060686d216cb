package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of the open deals of a partner that goes. */
class ReleaseDealsTest {
  private final Vendor vendor =
      Vendor.steady(Vendor.SHARED, "r" + UUID.randomUUID().toString().substring(0, 8))
          .partners("P-1", "P-2", "P-3");
  private final Partings partings = new Partings(vendor);

  @Test
  void a_suspended_partners_deals_stay_and_are_counted() {
    Answer protectedDeal = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    vendor.partner("P-1", "suspended");

    goes("P-1", "SUSPENDED");

    assertThat(vendor.now(protectedDeal).text("/status")).isEqualTo("APPROVED");
    assertThat(released("P-1").left()).isOne();
  }

  @Test
  void a_terminated_partners_deals_end_and_the_next_in_line_is_protected() {
    Answer held = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    Answer waits = vendor.register("P-2", Sketch.of("Siemens Energy AG"));
    Answer own = vendor.register("P-2", Sketch.of("Molkerei Alpental eG"));
    Answer line = vendor.register("P-1", Sketch.of("Molkerei Alpental eG"));
    assertThat(waits.text("/status")).isEqualTo("WAITLISTED");
    vendor.partner("P-1", "terminated");

    goes("P-1", "TERMINATED");

    assertThat(vendor.now(held).text("/status")).isEqualTo("REVOKED");
    assertThat(vendor.now(line).text("/status")).isEqualTo("WITHDRAWN");
    assertThat(vendor.now(own).text("/status")).isEqualTo("APPROVED");
    assertThat(vendor.now(waits).text("/status")).isEqualTo("APPROVED");
    assertThat(released("P-1").left()).isZero();
  }

  @Test
  void a_deal_for_which_an_offer_is_out_ends_as_well() {
    Answer converted = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    vendor.move(
        vendor.own("channel-manager"), converted, "convert", Map.of("opportunityId", "O-1"));
    assertThat(vendor.now(converted).text("/status")).isEqualTo("CONVERTED");
    vendor.partner("P-1", "terminated");

    goes("P-1", "TERMINATED");

    assertThat(vendor.now(converted).text("/status")).isEqualTo("REVOKED");
  }

  @Test
  void told_again_it_ends_what_is_left_and_tells_nothing_twice() {
    Answer first = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    vendor.partner("P-1", "terminated");
    Notice notice = goes("P-1", "TERMINATED");

    vendor.tell("releaseDeals", notice);
    vendor.environment().drain();

    assertThat(vendor.told(first)).containsOnlyOnce("deal.revoked");
    assertThat(
            vendor.environment().published().stream()
                .filter(each -> each.tenant().equals(vendor.tenant()))
                .filter(each -> each.type().equals("deals.released")))
        .hasSize(1);
  }

  @Test
  void who_has_none_has_none_left() {
    goes("P-3", "TERMINATED");

    assertThat(released("P-3").left()).isZero();
  }

  @Test
  void a_partner_that_is_back_has_what_was_not_released() {
    Answer kept = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    goes("P-1", "SUSPENDED");
    goes("P-1", "REINSTATED");

    assertThat(vendor.now(kept).text("/status")).isEqualTo("APPROVED");
    assertThat(released("P-1").number()).isOne();
  }

  @Test
  void what_is_protected_goes_to_the_partner_that_was_named_and_its_line_waits_on() {
    Answer held = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    Answer waits = vendor.register("P-2", Sketch.of("Siemens Energy AG"));
    vendor.partner("P-1", "terminated");

    goes("P-1", "TERMINATED", "P-3");

    assertThat(vendor.now(held).text("/status")).isEqualTo("APPROVED");
    assertThat(vendor.now(held).text("/partnerId")).isEqualTo("P-3");
    assertThat(vendor.now(waits).text("/status")).isEqualTo("WAITLISTED");
    assertThat(vendor.told(held)).endsWith("deal.transferred");
    assertThat(released("P-1").left()).isZero();
  }

  @Test
  void who_waits_waits_on_in_the_same_place_for_the_partner_that_was_named() {
    vendor.register("P-2", Sketch.of("Siemens Energy AG"));
    Answer first = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    vendor.partner("P-4", "active");
    Answer second = vendor.register("P-4", Sketch.of("Siemens Energy AG"));
    vendor.partner("P-1", "suspended");

    goes("P-1", "SUSPENDED", "P-3");

    assertThat(vendor.now(first).text("/partnerId")).isEqualTo("P-3");
    assertThat(vendor.now(first).text("/status")).isEqualTo("WAITLISTED");
    assertThat(vendor.now(first).body().at("/waitingList/position").asLong()).isOne();
    assertThat(vendor.now(second).body().at("/waitingList/position").asLong()).isEqualTo(2);
    assertThat(vendor.user("P-3").get("/v1/deals/" + first.text("/dealId")).status())
        .isEqualTo(200);
  }

  @Test
  void what_the_rules_would_not_give_that_partner_is_released_or_kept_as_the_program_says() {
    Answer held = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    vendor.partner("P-3", "suspended");
    vendor.partner("P-1", "suspended");

    goes("P-1", "SUSPENDED", "P-3");

    assertThat(vendor.now(held).text("/partnerId")).isEqualTo("P-1");
    assertThat(released("P-1").left()).isOne();

    goes("P-1", "TERMINATED", "P-3");

    assertThat(vendor.now(held).text("/status")).isEqualTo("REVOKED");
    assertThat(released("P-1").left()).isZero();
  }

  @Test
  void whoever_goes_on_after_an_interruption_hands_over_what_is_left_and_nothing_twice() {
    Answer first = vendor.register("P-1", Sketch.of("Siemens Energy AG"));
    Answer second = vendor.register("P-1", Sketch.of("Molkerei Alpental eG"));
    vendor.partner("P-1", "terminated");
    vendor.move(
        vendor.own("channel-director"),
        first,
        "transfer",
        Map.of("partnerId", "P-3", "reason", "As far as the interrupted one came."));
    Notice notice = goes("P-1", "TERMINATED", "P-3");

    vendor.tell("releaseDeals", notice);
    vendor.environment().drain();

    for (Answer deal : new Answer[] {first, second}) {
      assertThat(vendor.now(deal).text("/partnerId")).isEqualTo("P-3");
      assertThat(vendor.told(deal)).containsOnlyOnce("deal.transferred");
    }
  }

  private Notice goes(String partner, String kind) {
    return goes(partner, kind, null);
  }

  private Notice goes(String partner, String kind, @Nullable String dealsTo) {
    return partings.goes(partner, kind, dealsTo);
  }

  private ReleasedItem released(String partner) {
    return partings.released(partner);
  }
}
