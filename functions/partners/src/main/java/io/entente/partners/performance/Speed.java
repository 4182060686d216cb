package io.entente.partners.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How fast partners come to something, of a group that began together. Who has not come to it yet
 * counts as well, for as long as it could be watched: the median is that of Kaplan and Meier, so
 * that a young group is not made to look fast by its fastest partners.
 *
 * @param partners how many the group has
 * @param arrived how many have come to it so far
 * @param medianDays after how many days half of them have; absent while it cannot be told
 * @param shares how many per cent of the group had come to it by a day
 */
public record Speed(long partners, long arrived, @Nullable Long medianDays, List<Share> shares) {
  private static final List<Long> DAYS = List.of(30L, 60L, 90L);
  private static final double HALF = 0.5;
  private static final long WHOLE = 100;

  /**
   * @param percent of the whole group, rounded down
   */
  public record Share(long day, long percent) {}

  /**
   * One partner's way.
   *
   * @param to absent where it has not come to it yet
   */
  public record Way(Instant from, @Nullable Instant to) {
    long days(Instant now) {
      return Math.max(0, Duration.between(from, to == null ? now : to).toDays());
    }
  }

  public static Speed of(Collection<Way> ways, Instant now) {
    List<Way> arrived = ways.stream().filter(way -> way.to != null).toList();
    return new Speed(
        ways.size(),
        arrived.size(),
        median(ways, now),
        ways.isEmpty()
            ? List.of()
            : DAYS.stream().map(day -> share(day, arrived, ways.size(), now)).toList());
  }

  private static Share share(long day, List<Way> arrived, int all, Instant now) {
    return new Share(
        day, WHOLE * arrived.stream().filter(way -> way.days(now) <= day).count() / all);
  }

  /** The first day on which no more than half are estimated to be still on their way. */
  private static @Nullable Long median(Collection<Way> ways, Instant now) {
    var arrivals = new TreeMap<Long, Long>();
    ways.stream()
        .filter(way -> way.to != null)
        .forEach(way -> arrivals.merge(way.days(now), 1L, Long::sum));
    double left = 1;
    for (var day : arrivals.entrySet()) {
      long watched = ways.stream().filter(way -> way.days(now) >= day.getKey()).count();
      left *= 1 - (double) day.getValue() / watched;
      if (left <= HALF) {
        return day.getKey();
      }
    }
    return null;
  }
}
