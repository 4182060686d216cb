package io.entente.local.match;

import io.entente.matching.CompanyProfile;
import io.entente.matching.Matcher;
import io.entente.matching.Policy;
import io.entente.matching.Posting;
import io.entente.matching.Scorer;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** How long it takes to decide over as many candidates as one lookup may bring. */
final class ScoringPace {
  private static final int ROUNDS = 3_000;
  private static final int WARM = 1_000;

  private ScoringPace() {}

  /**
   * @param candidates the same for each round; each is asked about in turn
   */
  static void print(Scorer scorer, List<Posting> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    var matcher = new Matcher(_ -> candidates, scorer, Policy.CAUTIOUS);
    long[] nanos =
        LongStream.range(0, WARM + ROUNDS)
            .map(round -> nanos(matcher, candidates.get((int) (round % candidates.size()))))
            .skip(WARM)
            .sorted()
            .toArray();
    System.out.printf(
        Locale.ROOT,
        "  %d candidates scored: p50 %.2f ms, p99 %.2f ms%n",
        candidates.size(),
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
  }

  private static long nanos(Matcher matcher, Posting asked) {
    var profile = new CompanyProfile(List.of(asked.facet()));
    long start = System.nanoTime();
    matcher.match(profile);
    return System.nanoTime() - start;
  }
}
