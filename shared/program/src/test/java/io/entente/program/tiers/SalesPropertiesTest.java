package io.entente.program.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Sales as they come and go. */
class SalesPropertiesTest {
  private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);
  private static final Reckoning YEAR =
      new Reckoning(
          "USD",
          12,
          List.of(new Rates(LocalDate.of(2028, 1, 1), Map.of("EUR", new BigDecimal("1.1")))));

  @Property
  void whatever_the_order_in_which_deals_become_known_they_come_to_the_same(
      @ForAll("won") List<Won> won, @ForAll long seed) {
    var shuffled = new ArrayList<>(won);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(all(shuffled)).isEqualTo(all(won));
  }

  @Property
  void what_turned_out_not_to_be_won_leaves_no_trace(
      @ForAll("won") List<Won> won, @ForAll("one") Won reversed) {
    assertThat(all(won).and(reversed).without(reversed)).isEqualTo(all(won));
  }

  @Property
  void between_now_and_the_day_that_is_named_nothing_changes_and_on_it_something_does(
      @ForAll("won") List<Won> won, @ForAll @IntRange(max = 500) int later) {
    var known = new Known(all(won), null, Map.of());
    LocalDate day = LEAP_DAY.plusDays(later);
    Measures now = known.on(day, YEAR);
    LocalDate next = known.nextAfter(day, YEAR).orElse(day.plusYears(2));

    for (LocalDate each = day; each.isBefore(next); each = each.plusDays(1)) {
      assertThat(known.on(each, YEAR)).isEqualTo(now);
    }
    if (known.nextAfter(day, YEAR).isPresent()) {
      assertThat(known.on(next, YEAR)).isNotEqualTo(now);
    }
  }

  @Example
  void a_leap_days_sale_counts_through_the_last_of_february() {
    var known = new Known(Sales.NONE.and(new Won(LEAP_DAY, "USD", 100, 1)), null, Map.of());

    assertThat(known.nextAfter(LEAP_DAY, YEAR)).contains(LocalDate.of(2029, 3, 1));
    assertThat(known.on(LocalDate.of(2029, 2, 28), YEAR).known()).containsEntry("revenue", 100L);
    assertThat(known.on(LocalDate.of(2029, 3, 1), YEAR).known()).containsEntry("revenue", 0L);
  }

  @Example
  void a_years_last_day_is_a_day_like_others() {
    var known =
        new Known(
            Sales.NONE.and(new Won(LocalDate.of(2027, 12, 31), "USD", 100, 1)), null, Map.of());

    assertThat(known.nextAfter(LEAP_DAY, YEAR)).contains(LocalDate.of(2028, 12, 31));
  }

  @Example
  void nothing_that_ever_arrived_is_unknown_and_nothing_that_is_left_is_zero() {
    assertThat(new Known(null, null, Map.of()).on(LEAP_DAY, YEAR).known()).isEmpty();
    assertThat(new Known(Sales.NONE, null, Map.of("references", 3L)).on(LEAP_DAY, YEAR).known())
        .isEqualTo(Map.of("revenue", 0L, "wonDeals", 0L, "references", 3L));
  }

  private static Sales all(List<Won> won) {
    return won.stream().reduce(Sales.NONE, Sales::and, (one, _) -> one);
  }

  @Provide
  Arbitrary<List<Won>> won() {
    return one().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Won> one() {
    return Combinators.combine(
            Arbitraries.integers().between(-400, 400),
            Arbitraries.of("USD", "EUR"),
            Arbitraries.longs().between(1, 1_000_000))
        .as((day, currency, amount) -> new Won(LEAP_DAY.plusDays(day), currency, amount, 1));
  }
}
