package io.entente.program.tiers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that ever arrived of a partner and can count for its tier.
 *
 * @param sales absent where nothing was ever won: that is not known to be zero
 * @param people who is certified; absent where nobody ever was: that is not known to be zero
 * @param reported other facts, by their ids, as the vendor's systems reported them last
 */
public record Known(@Nullable Sales sales, @Nullable Headcount people, Map<String, Long> reported) {
  /** Vendor-confirmed won amounts, in the program's currency. */
  public static final String REVENUE = "revenue";

  /** How many deals were won. */
  public static final String WON_DEALS = "wonDeals";

  public Known {
    reported = Map.copyOf(reported);
  }

  /** What it comes to on a day on which nothing more has happened. */
  public Measures on(LocalDate day, Reckoning reckoning) {
    var known = new HashMap<>(reported);
    if (sales != null) {
      reckoning.revenue(sales, day).ifPresent(revenue -> known.put(REVENUE, revenue));
      known.put(WON_DEALS, reckoning.deals(sales, day));
    }
    if (people != null) {
      known.putAll(people.on(day));
    }
    return new Measures(known);
  }

  /** The next day on which it comes to something else although nothing happens. */
  public Optional<LocalDate> nextAfter(LocalDate day, Reckoning reckoning) {
    return Stream.of(
            Optional.ofNullable(sales).flatMap(won -> reckoning.nextAfter(won, day)),
            Optional.ofNullable(people).flatMap(certified -> certified.nextAfter(day)))
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }
}
