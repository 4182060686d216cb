package io.entente.program.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How tiers are won and lost, by example. */
class LadderTest {
  private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
  private static final LocalDate LOST_ON = DAY.plusDays(120);
  static final Ladder LADDER =
      new Ladder(
          List.of(
              new Rung("registered", List.of()),
              new Rung("silver", List.of(new Criterion("revenue", 50_000))),
              new Rung(
                  "gold",
                  List.of(new Criterion("revenue", 200_000), new Criterion("certified", 2)))),
          new Patience(10, 90, 30));

  @Test
  void what_is_earned_is_had_at_once_over_several_tiers_too() {
    assertThat(on(DAY, Standing.at("registered"), measured(200_000, 2)))
        .isEqualTo(new Evaluation.Promoted("registered", Standing.at("gold")));
  }

  @Test
  void one_criterion_that_is_not_met_earns_nothing() {
    assertThat(on(DAY, Standing.at("silver"), measured(900_000, 1)))
        .isEqualTo(new Evaluation.Kept(Standing.at("silver")));
  }

  @Test
  void what_has_never_been_measured_earns_nothing_and_takes_nothing_away() {
    var unknown = new Measures(Map.of("revenue", 300_000L));

    assertThat(on(DAY, Standing.at("silver"), unknown))
        .isEqualTo(new Evaluation.Kept(Standing.at("silver")));
    assertThat(on(DAY, Standing.at("gold"), unknown))
        .isEqualTo(new Evaluation.Kept(Standing.at("gold")));
  }

  @Test
  void a_little_under_the_line_a_tier_is_kept() {
    assertThat(on(DAY, Standing.at("gold"), measured(180_000, 2)))
        .isEqualTo(new Evaluation.Kept(Standing.at("gold")));
  }

  @Test
  void further_under_the_line_it_is_told_until_when_it_may_mend_that() {
    assertThat(on(DAY, Standing.at("gold"), measured(179_999, 2)))
        .isEqualTo(new Evaluation.Noticed(noticed()));
    assertThat(on(LOST_ON.minusDays(1), noticed(), measured(100_000, 2)))
        .isEqualTo(new Evaluation.Pending(noticed(), LOST_ON));
  }

  @Test
  void what_is_mended_in_time_is_kept_and_the_next_notice_begins_anew() {
    assertThat(on(LOST_ON.minusDays(1), noticed(), measured(180_000, 2)))
        .isEqualTo(new Evaluation.Recovered(Standing.at("gold")));
  }

  @Test
  void on_the_day_that_was_named_it_falls_to_what_it_still_holds() {
    assertThat(on(LOST_ON, noticed(), measured(45_000, 0)))
        .isEqualTo(new Evaluation.Demoted("gold", Standing.at("silver")));
    assertThat(on(LOST_ON.plusYears(1), noticed(), measured(44_999, 0)))
        .isEqualTo(new Evaluation.Demoted("gold", Standing.at("registered")));
  }

  @Test
  void an_exemption_gives_a_tier_until_its_last_day_and_then_notice_is_given() {
    var exempt = new Exemption("gold", "It was acquired and moves its people.", DAY);
    var nothing = measured(0, 0);

    assertThat(LADDER.evaluate(situation(Standing.at("silver"), nothing, DAY, exempt)))
        .isEqualTo(new Evaluation.Promoted("silver", Standing.at("gold")));
    assertThat(LADDER.evaluate(situation(noticed(), nothing, DAY, exempt)))
        .isEqualTo(new Evaluation.Recovered(Standing.at("gold")));
    assertThat(LADDER.evaluate(situation(Standing.at("gold"), nothing, DAY.plusDays(1), exempt)))
        .isInstanceOf(Evaluation.Noticed.class);
  }

  @Test
  void the_meter_names_what_is_short_for_the_next_tier_and_for_keeping_this_one() {
    var meter = Meter.of(LADDER, noticed(), new Measures(Map.of("revenue", 100_000L)));

    assertThat(meter.next()).isNull();
    assertThat(meter.keeping())
        .isEqualTo(
            new Meter.Keeping(List.of(new Meter.Missing("revenue", 100_000L, 180_000)), LOST_ON));
    assertThat(Meter.of(LADDER, Standing.at("silver"), new Measures(Map.of())).next())
        .isEqualTo(
            new Meter.Next(
                "gold",
                List.of(
                    new Meter.Missing("revenue", null, 200_000),
                    new Meter.Missing("certified", null, 2))));
  }

  @Test
  void a_ladder_begins_with_a_tier_that_everybody_has() {
    var silver = new Rung("silver", List.of(new Criterion("revenue", 1)));

    assertThatThrownBy(() -> new Ladder(List.of(silver), new Patience(0, 0, 0)))
        .hasMessageContaining("lowest tier");
  }

  @Test
  void whoever_has_a_tier_that_there_is_no_more_has_what_it_earned() {
    assertThat(on(DAY, Standing.at("bronze"), measured(60_000, 0)))
        .isEqualTo(new Evaluation.Placed("bronze", Standing.at("silver")));
  }

  private static Standing noticed() {
    return new Standing("gold", new Standing.Notice(DAY, LOST_ON));
  }

  private static Measures measured(long revenue, long certified) {
    return new Measures(Map.of("revenue", revenue, "certified", certified));
  }

  private static Evaluation on(LocalDate day, Standing standing, Measures measures) {
    return LADDER.evaluate(new Ladder.Situation(standing, measures, day, null));
  }

  private static Ladder.Situation situation(
      Standing standing, Measures measures, LocalDate day, Exemption exemption) {
    return new Ladder.Situation(standing, measures, day, exemption);
  }
}
