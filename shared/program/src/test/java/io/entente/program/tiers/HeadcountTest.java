package io.entente.program.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.tiers.Headcount.Holding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many of a partner's people are certified. */
class HeadcountTest {
  private static final LocalDate DAY = LocalDate.of(2028, 2, 28);

  @Test
  void of_whom_nothing_ever_arrived_nothing_is_known() {
    assertThat(Headcount.of(List.of()).on(DAY)).isEmpty();
    assertThat(Headcount.of(List.of()).nextAfter(DAY)).isEmpty();
  }

  @Test
  void what_was_taken_back_is_known_to_be_none() {
    var revoked = new Holding("ada", "sales", "associate", Certified.NEVER);

    assertThat(Headcount.of(List.of(revoked)).on(DAY))
        .isEqualTo(
            Map.of(
                "certifiedPeople", 0L,
                "certifiedPeople.sales", 0L,
                "certifiedPeople.sales.associate", 0L));
  }

  @Test
  void what_was_known_once_is_none_when_everybody_who_had_it_left() {
    Headcount before = Headcount.of(List.of(new Holding("ada", "sales", "associate", DAY)));

    Headcount after = Headcount.of(List.of()).after(before);

    assertThat(after.on(DAY)).containsEntry("certifiedPeople.sales", 0L).hasSize(3);
    assertThat(after.after(before)).isEqualTo(after);
  }

  @Test
  void who_holds_two_certificates_is_one_person_up_to_the_later_end() {
    var both =
        Headcount.of(
            List.of(
                new Holding("ada", "sales", "associate", DAY),
                new Holding("ada", "technical", "expert", DAY.plusDays(1)),
                new Holding("ben", "sales", "associate", Certified.ENDLESS)));

    assertThat(both.on(DAY)).containsEntry("certifiedPeople", 2L);
    assertThat(both.on(DAY)).containsEntry("certifiedPeople.sales", 2L);
    assertThat(both.on(DAY.plusDays(1)))
        .containsEntry("certifiedPeople", 2L)
        .containsEntry("certifiedPeople.sales", 1L)
        .containsEntry("certifiedPeople.technical.expert", 1L);
    assertThat(both.on(DAY.plusDays(2))).containsEntry("certifiedPeople", 1L);
  }

  @Test
  void a_certificate_counts_on_its_last_day_and_the_next_day_is_the_leap_day() {
    var one = Headcount.of(List.of(new Holding("ada", "sales", "associate", DAY)));

    assertThat(one.nextAfter(DAY)).contains(LocalDate.of(2028, 2, 29));
    assertThat(one.nextAfter(DAY.plusDays(1))).isEmpty();
  }
}
