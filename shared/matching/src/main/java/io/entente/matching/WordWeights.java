package io.entente.matching;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much it says that two names share a word: the natural logarithm of "one name in so many has
 * it". What is shipped knows the common words of business; where accounts are at hand, their own
 * counts outweigh it, the more of them there are.
 */
public final class WordWeights {
  /** Of a word that neither list knows: one name in 3,000. */
  static final double RARE = 8;

  /** Nothing counts for more: beyond, a word is as good as unique. */
  static final double MOST = 10;

  /** So many names weigh as much as the shipped list. */
  private static final double TRUST = 2_000;

  private static final Map<String, Double> SHIPPED = shippedList();

  private final Map<String, Integer> counts;
  private final long names;

  private WordWeights(Map<String, Integer> counts, long names) {
    this.counts = counts;
    this.names = names;
  }

  /** Without any accounts' own words. */
  public static WordWeights shipped() {
    return new WordWeights(Map.of(), 0);
  }

  /**
   * @param profiles the tenant's companies, or a fair sample of some thousands
   */
  public static WordWeights of(Iterable<CompanyProfile> profiles) {
    var counter = new Counter();
    profiles.forEach(counter::add);
    return counter.weights();
  }

  /** Counts the words of companies one by one, for those who cannot hold them all. */
  public static final class Counter {
    private final Map<String, Integer> counts = new HashMap<>();
    private long names;

    /** Counts each word of its legal name once. */
    public void add(CompanyProfile profile) {
      names++;
      List.of(profile.main().name().norm().split(" ", -1)).stream()
          .map(Vocabulary::compared)
          .distinct()
          .forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    public WordWeights weights() {
      return new WordWeights(Map.copyOf(counts), names);
    }
  }

  /** Zero or more; {@code compared} as {@link Vocabulary} gives it. */
  double of(String compared) {
    double shipped = SHIPPED.getOrDefault(compared, RARE);
    if (names == 0) {
      return shipped;
    }
    double expected = TRUST * Math.exp(-shipped);
    double share = (counts.getOrDefault(compared, 0) + expected) / (names + TRUST);
    return Math.clamp(-Math.log(share), 0, MOST);
  }

  private static Map<String, Double> shippedList() {
    return DataFile.lines("common-words.txt").stream()
        .map(line -> List.of(line.split(" +", -1)))
        .flatMap(
            line ->
                line.stream().skip(1).map(word -> Map.entry(word, Double.valueOf(line.getFirst()))))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
  }
}
