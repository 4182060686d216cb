package io.entente.program.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the meter says comes true. */
class MeterPropertiesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 12, 31);
  private static final List<String> TIERS = List.of("registered", "silver", "gold");

  @Property
  void who_does_exactly_what_the_meter_says_is_promoted(
      @ForAll("ladders") Ladder ladder, @ForAll("measures") Measures measures) {
    Standing standing = ladder.begun(measures);
    Meter.Next next = Meter.of(ladder, standing, measures).next();
    if (next == null) {
      assertThat(standing.tier()).isEqualTo("gold");
      return;
    }

    assertThat(next.missing()).isNotEmpty();
    assertThat(at(ladder, standing, with(measures, next.missing(), 0), DAY))
        .isInstanceOf(Evaluation.Promoted.class);
    assertThat(at(ladder, standing, with(measures, next.missing(), 1), DAY))
        .isNotInstanceOf(Evaluation.Promoted.class);
  }

  @Property
  void who_waits_loses_the_tier_on_the_day_that_was_named_and_no_day_earlier(
      @ForAll("ladders") Ladder ladder,
      @ForAll("measures") Measures measures,
      @ForAll("tiers") String tier) {
    if (!(at(ladder, Standing.at(tier), measures, DAY) instanceof Evaluation.Noticed noticed)) {
      return;
    }
    Standing standing = noticed.after();
    Meter.Keeping keeping = Objects.requireNonNull(Meter.of(ladder, standing, measures).keeping());

    assertThat(at(ladder, standing, measures, keeping.before().minusDays(1)).after().tier())
        .isEqualTo(tier);
    assertThat(at(ladder, standing, measures, keeping.before()))
        .isInstanceOf(Evaluation.Demoted.class);
    assertThat(at(ladder, standing, with(measures, keeping.missing(), 0), keeping.before()))
        .isNotInstanceOf(Evaluation.Demoted.class);
  }

  @Property
  void asked_again_on_the_same_day_nothing_moves(
      @ForAll("ladders") Ladder ladder,
      @ForAll("measures") Measures measures,
      @ForAll("tiers") String tier) {
    Standing once = at(ladder, Standing.at(tier), measures, DAY).after();

    assertThat(at(ladder, once, measures, DAY).after()).isEqualTo(once);
  }

  private static Measures with(Measures measures, List<Meter.Missing> missing, long less) {
    Map<String, Long> known = new HashMap<>(measures.known());
    missing.forEach(one -> known.put(one.fact(), one.needed() - less));
    return new Measures(known);
  }

  private static Evaluation at(Ladder ladder, Standing standing, Measures measures, LocalDate day) {
    return ladder.evaluate(new Ladder.Situation(standing, measures, day, null));
  }

  @Provide
  Arbitrary<String> tiers() {
    return Arbitraries.of(TIERS);
  }

  @Provide
  Arbitrary<Measures> measures() {
    return Arbitraries.maps(
            Arbitraries.of("revenue", "wonDeals", "certified"), Arbitraries.longs().between(0, 99))
        .map(Measures::new);
  }

  /** Each tier asks for at least what the one below asks for. */
  @Provide
  Arbitrary<Ladder> ladders() {
    Arbitrary<Long> some = Arbitraries.longs().between(1, 60);
    Arbitrary<Patience> patience =
        Combinators.combine(
                Arbitraries.longs().between(0, 50),
                Arbitraries.longs().between(1, 90),
                Arbitraries.longs().between(0, 30))
            .as(Patience::new);
    return Combinators.combine(some, some, some, some, patience).as(MeterPropertiesTest::ladder);
  }

  private static Ladder ladder(Long revenue, Long deals, Long more, Long certified, Patience by) {
    return new Ladder(
        List.of(
            new Rung("registered", List.of()),
            new Rung(
                "silver",
                List.of(new Criterion("revenue", revenue), new Criterion("wonDeals", deals))),
            new Rung(
                "gold",
                List.of(
                    new Criterion("revenue", revenue + more),
                    new Criterion("wonDeals", deals),
                    new Criterion("certified", certified)))),
        by);
  }
}
