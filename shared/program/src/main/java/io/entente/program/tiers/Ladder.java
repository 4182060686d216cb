package io.entente.program.tiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a kind of partner and how they are won and lost. Pure: the same input gives the same
 * answer on every day that it is asked about.
 *
 * @param rungs from the lowest, which everybody has and which asks for nothing, to the highest
 */
public record Ladder(List<Rung> rungs, Patience patience) {
  public Ladder {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty() || !rungs.getFirst().criteria().isEmpty()) {
      throw new IllegalArgumentException("the lowest tier must be there and ask for nothing");
    }
  }

  /**
   * What is known of a partner on one day.
   *
   * @param exemption that it was granted last; absent where there is none
   */
  public record Situation(
      Standing standing, Measures measures, LocalDate day, @Nullable Exemption exemption) {}

  /** A partner as it begins. */
  public Standing begun(Measures measures) {
    return Standing.at(rungs.get(earned(measures)).tier());
  }

  /** Also of a partner whose tier the program had once and has no more. */
  public Evaluation evaluate(Situation situation) {
    Standing standing = situation.standing;
    if (!has(standing.tier())) {
      int earned = Math.max(earned(situation.measures), exempt(situation));
      return new Evaluation.Placed(standing.tier(), Standing.at(rungs.get(earned).tier()));
    }
    int now = place(standing.tier());
    int earned = Math.max(earned(situation.measures), exempt(situation));
    if (earned > now) {
      return new Evaluation.Promoted(standing.tier(), Standing.at(rungs.get(earned).tier()));
    }
    int held = Math.max(held(situation.measures, now), earned);
    return held == now ? kept(standing) : under(situation, rungs.get(held).tier());
  }

  private static Evaluation kept(Standing standing) {
    Standing after = Standing.at(standing.tier());
    return standing.notice() == null ? new Evaluation.Kept(after) : new Evaluation.Recovered(after);
  }

  private Evaluation under(Situation situation, String held) {
    Standing standing = situation.standing;
    Standing.Notice notice =
        Optional.ofNullable(standing.notice())
            .orElseGet(() -> new Standing.Notice(situation.day, patience.end(situation.day)));
    if (!situation.day.isBefore(notice.lostOn())) {
      return new Evaluation.Demoted(standing.tier(), Standing.at(held));
    }
    var after = new Standing(standing.tier(), notice);
    return standing.notice() == null
        ? new Evaluation.Noticed(after)
        : new Evaluation.Pending(after, notice.lostOn());
  }

  /** The highest tier all of whose criteria are met. */
  private int earned(Measures measures) {
    return highest(rungs.size() - 1, rung -> rung.isEarnedBy(measures));
  }

  /** The highest tier, up to its own, under whose line it is not, or not far. */
  private int held(Measures measures, int own) {
    return highest(own, rung -> rung.isHeldBy(measures, patience.marginPercent()));
  }

  private int highest(int from, Predicate<Rung> suits) {
    int place = from;
    while (!suits.test(rungs.get(place))) {
      place--; // the lowest suits everybody
    }
    return place;
  }

  private int exempt(Situation situation) {
    Exemption exemption = situation.exemption;
    return exemption != null && exemption.countsOn(situation.day) && has(exemption.tier())
        ? place(exemption.tier())
        : 0;
  }

  /** Whether there is such a tier. */
  public boolean has(String tier) {
    return rungs.stream().anyMatch(rung -> rung.tier().equals(tier));
  }

  /**
   * @throws IllegalArgumentException if the ladder has no such tier
   */
  int place(String tier) {
    for (int i = 0; i < rungs.size(); i++) {
      if (rungs.get(i).tier().equals(tier)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the program has no tier " + tier);
  }
}
