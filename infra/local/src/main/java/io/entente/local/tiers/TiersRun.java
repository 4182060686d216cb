package io.entente.local.tiers;

import io.entente.program.tiers.Evaluation;
import io.entente.program.tiers.Ladder;
import io.entente.program.tiers.Measures;
import io.entente.program.tiers.Patience;
import io.entente.program.tiers.Standing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every partner's way up and down under one rule, evaluated at the end of each month. */
record TiersRun(History history, Lines lines) {
  static final int FIRST = 11;
  static final int LAST = 23;
  private static final int SOON = 3;
  private static final double YEAR = 12;
  private static final YearMonth BEGIN = YearMonth.of(2024, 1);

  /** A tier that was won or lost. */
  private record Moved(int month, String from, String to) {}

  /**
   * What came of it.
   *
   * @param changes per partner and year
   * @param reversals changes undone within three months
   * @param delayed months in which a partner had not the tier that it had earned
   */
  record Tally(double changes, long reversals, long delayed) {}

  static TiersRun of(History history) {
    return new TiersRun(
        history,
        Lines.cutting(
            history.won().values().stream()
                .flatMapToLong(
                    won ->
                        IntStream.rangeClosed(FIRST, LAST)
                            .mapToLong(month -> History.trailing(won, month)))));
  }

  Tally under(Patience patience) {
    var ladder = lines.ladder(patience);
    var all = new ArrayList<List<Moved>>();
    long delayed = 0;
    for (List<Long> won : history.won().values()) {
      var way = new Way(ladder, won);
      IntStream.rangeClosed(FIRST + 1, LAST).forEach(way::month);
      all.add(way.moved);
      delayed += way.delayed;
    }
    long changes = all.stream().mapToLong(List::size).sum();
    double years = history.won().size() * (LAST - FIRST + 1) / YEAR;
    return new Tally(changes / years, all.stream().mapToLong(TiersRun::reversals).sum(), delayed);
  }

  private static long reversals(List<Moved> moved) {
    return IntStream.range(1, moved.size())
        .filter(i -> moved.get(i).to.equals(moved.get(i - 1).from))
        .filter(i -> moved.get(i).month - moved.get(i - 1).month <= SOON)
        .count();
  }

  /** One partner's. */
  private static final class Way {
    private final Ladder ladder;
    private final List<Long> won;
    private final List<Moved> moved = new ArrayList<>();
    private Standing standing;
    private long delayed;

    Way(Ladder ladder, List<Long> won) {
      this.ladder = ladder;
      this.won = won;
      this.standing = ladder.begun(measures(FIRST));
    }

    private Measures measures(int month) {
      return new Measures(Map.of(Lines.WON, History.trailing(won, month)));
    }

    void month(int month) {
      LocalDate day = BEGIN.plusMonths(month).atEndOfMonth();
      String before = standing.tier();
      Evaluation evaluation =
          ladder.evaluate(new Ladder.Situation(standing, measures(month), day, null));
      standing = evaluation.after();
      if (!standing.tier().equals(before)) {
        moved.add(new Moved(month, before, standing.tier()));
      }
      // Names of tiers are in their order.
      if (ladder.begun(measures(month)).tier().compareTo(standing.tier()) > 0) {
        delayed++;
      }
    }
  }
}
