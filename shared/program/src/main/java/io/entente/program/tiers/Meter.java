package io.entente.program.tiers;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a partner reads of its tier: what the next one asks for, and what keeps this one. Whoever
 * does exactly that is promoted, or keeps it; whoever waits loses it on the day that is named.
 *
 * @param next absent on the highest tier
 * @param keeping absent while the tier is safe
 */
public record Meter(String tier, @Nullable Next next, @Nullable Keeping keeping) {

  /**
   * A thing that is missing.
   *
   * @param has what is measured; absent while that is unknown
   * @param needed the least value that is enough
   */
  public record Missing(String fact, @Nullable Long has, long needed) {}

  /**
   * @param missing at least one
   */
  public record Next(String tier, List<Missing> missing) {}

  /**
   * @param missing at least one
   * @param before the day on which the tier is lost otherwise
   */
  public record Keeping(List<Missing> missing, LocalDate before) {
    /** The last day on which it can be done. */
    public LocalDate lastDay() {
      return before.minusDays(1);
    }
  }

  /** Where what is measured stays what it is. */
  public static Meter of(Ladder ladder, Standing standing, Measures measures) {
    return of(ladder, standing, measures, measures);
  }

  /**
   * @param then what will be measured when the tier is lost if nothing happens: old sales count no
   *     more by then
   */
  public static Meter of(Ladder ladder, Standing standing, Measures measures, Measures then) {
    int place = ladder.place(standing.tier());
    return new Meter(
        standing.tier(),
        place + 1 < ladder.rungs().size() ? next(ladder.rungs().get(place + 1), measures) : null,
        standing.notice() == null ? null : keeping(ladder, standing, then));
  }

  private static Next next(Rung rung, Measures measures) {
    return new Next(
        rung.tier(),
        rung.criteria().stream()
            .filter(criterion -> !criterion.isMetBy(measures))
            .map(criterion -> missing(criterion, criterion.atLeast(), measures))
            .toList());
  }

  private static Keeping keeping(Ladder ladder, Standing standing, Measures measures) {
    long margin = ladder.patience().marginPercent();
    Rung own = ladder.rungs().get(ladder.place(standing.tier()));
    return new Keeping(
        own.criteria().stream()
            .filter(criterion -> !criterion.isHeldBy(measures, margin))
            .map(criterion -> missing(criterion, criterion.line(margin), measures))
            .toList(),
        java.util.Objects.requireNonNull(standing.notice()).lostOn());
  }

  private static Missing missing(Criterion criterion, long needed, Measures measures) {
    OptionalLong has = measures.of(criterion.fact());
    return new Missing(criterion.fact(), has.isPresent() ? has.getAsLong() : null, needed);
  }
}
