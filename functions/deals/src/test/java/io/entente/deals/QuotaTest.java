package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.PartnerStanding;
import io.entente.platform.items.PartnerStanding.Certificate;
import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the rules know of the partner itself: how much it has open, what it is certified for. */
class QuotaTest {
  private static final int QUOTA = 10;

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-2");

  @AfterEach
  void close() {
    env.close();
  }

  @Test
  void who_has_as_many_protections_as_its_tier_allows_gets_no_more_until_one_ends() {
    List<Answer> open = fill();

    expect(aurora.register("P-1", Sketch.of("Zuviel GmbH")), "REJECTED", "QUOTA_EXCEEDED");
    expect(aurora.register("P-2", Sketch.of("Zuviel GmbH")), "APPROVED", "NO_OBJECTION");
    aurora.move(aurora.user("P-1"), open.getFirst(), "withdraw", Map.of());
    expect(aurora.register("P-1", Sketch.of("Wieder Platz AG")), "APPROVED", "NO_OBJECTION");
  }

  @Test
  void what_has_lapsed_does_not_count_even_before_anybody_noticed() {
    fill();
    env.clock().move(Duration.ofDays(45));

    expect(aurora.register("P-1", Sketch.of("Danach GmbH")), "APPROVED", "NO_OBJECTION");
  }

  @Test
  void each_family_of_a_deal_counts() {
    standing(List.of());
    for (int i = 0; i < QUOTA / 2; i++) {
      aurora.register("P-1", Sketch.of(name(i)).products("analytics", "platform"));
    }

    expect(aurora.register("P-1", Sketch.of("Zuviel GmbH")), "REJECTED", "QUOTA_EXCEEDED");
  }

  @Test
  void what_the_vendor_registers_for_a_partner_fits_whatever_it_has() {
    fill();

    Answer registered =
        aurora.register(
            aurora.own("channel-manager"),
            Sketch.of("Aus den Büchern AG").with("partnerId", "P-1"));

    expect(registered, "APPROVED", "NO_OBJECTION");
  }

  @Test
  void a_family_for_certified_partners_is_theirs_up_to_the_last_day_of_the_certificate() {
    aurora.publishing(Vendor.CERTIFIED.withVersion(2));
    standing(List.of());
    expect(aurora.register("P-1", Sketch.of("Vorher AG")), "REJECTED", "PARTNER_NOT_ELIGIBLE");

    standing(List.of(new Certificate("technical", LocalDate.of(2026, 3, 2))));
    expect(aurora.register("P-1", Sketch.of("Zeitig AG")), "APPROVED", "NO_OBJECTION");
    env.clock().move(Duration.ofDays(1));
    expect(aurora.register("P-1", Sketch.of("Letzter Tag AG")), "APPROVED", "NO_OBJECTION");
    env.clock().move(Duration.ofDays(1));
    Answer late = aurora.register("P-1", Sketch.of("Nachher AG"));
    expect(late, "REJECTED", "PARTNER_NOT_ELIGIBLE");
    assertThat(late.text("/decision/reason/text")).contains("Technical");
  }

  private List<Answer> fill() {
    standing(List.of());
    var open = new ArrayList<Answer>();
    for (int i = 0; i < QUOTA; i++) {
      open.add(aurora.register("P-1", Sketch.of(name(i))));
      expect(open.getLast(), "APPROVED", "NO_OBJECTION");
    }
    return open;
  }

  /** Unlike each other, so that nobody takes one for another. */
  private static String name(int number) {
    return List.of(
            "Abendstern AG",
            "Brückenbau Quell GmbH",
            "Chemiewerk Dorn",
            "Druckhaus Elm",
            "Eisvogel Reisen",
            "Fahrradmanufaktur Gruber",
            "Glashütte Innfeld",
            "Hopfenkontor Jena",
            "Imkerei Kaltenbach",
            "Juwelier Lindau")
        .get(number);
  }

  private void standing(List<Certificate> certificates) {
    aurora.standing(
        new PartnerStanding(
            "P-1",
            "active",
            "reseller",
            "registered",
            true,
            List.of("EMEA"),
            Vendor.FAMILIES,
            certificates,
            "DE",
            env.clock().instant()));
  }
}
