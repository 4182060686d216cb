package io.entente.program.tiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a partner has won so far, day by day: whatever the order in which it became known, the same
 * deals come to the same sales.
 *
 * @param won one for each day and currency, the oldest first
 */
public record Sales(List<Won> won) {
  /** It is known that there are none. */
  public static final Sales NONE = new Sales(List.of());

  private static final Comparator<Won> ORDER =
      Comparator.comparing(Won::on).thenComparing(Won::currency);

  public Sales {
    won = List.copyOf(won);
  }

  /** With more. */
  public Sales and(Won more) {
    return won.stream().anyMatch(more::isLike)
        ? new Sales(won.stream().map(each -> each.isLike(more) ? each.plus(more) : each).toList())
        : sorted(Stream.concat(won.stream(), Stream.of(more)).toList());
  }

  /** Without what turned out not to be won. */
  public Sales without(Won reversed) {
    return new Sales(
        won.stream()
            .map(each -> each.isLike(reversed) ? each.minus(reversed) : each)
            .filter(each -> each.deals() > 0)
            .toList());
  }

  /** Those after a day. */
  public Sales after(LocalDate day) {
    return new Sales(won.stream().filter(each -> each.on().isAfter(day)).toList());
  }

  private static Sales sorted(List<Won> all) {
    var sorted = new ArrayList<>(all);
    sorted.sort(ORDER);
    return new Sales(sorted);
  }
}
