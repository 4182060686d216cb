package io.entente.matching;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Says which known company is meant: reads the candidates by one call, scores each, and lets the
 * policy decide. What is the same as another is never taken for the same as a third: each candidate
 * stands for itself.
 */
public final class Matcher {
  private static final int MOST_TOLD = 3;

  private final CompanyIndex index;
  private final Scorer scorer;
  private final Policy policy;

  /**
   * @param scorer its word weights are those that the index was written with, or a later count
   */
  public Matcher(CompanyIndex index, Scorer scorer, Policy policy) {
    this.index = index;
    this.scorer = scorer;
    this.policy = policy;
  }

  /** What the names, domain and place of a company say. */
  public Matching match(CompanyProfile asked) {
    return decided(asked, postings(asked));
  }

  /** The same, where keys were looked up as well. */
  public Matching match(CompanyProfile asked, Match byKeys) {
    return match(asked, byKeys, () -> match(asked));
  }

  /**
   * The exact keys go first: what they prove needs no score. What they leave open is decided by the
   * score, and no company that a person has ruled out is ever answered.
   *
   * @param byKeys as {@link KeyMatch} gives it
   * @param byScore what {@link #match(CompanyProfile)} answers; asked for only where it counts
   */
  public Matching match(CompanyProfile asked, Match byKeys, Supplier<Matching> byScore) {
    var ruledOut = ruledOut(asked, postings(asked));
    return switch (byKeys) {
      case Match.Same(String id, _, var evidence) when !ruledOut.contains(id) ->
          new Matching.Same(proved(id, 1, evidence), false);
      case Match.Unsure(var ids, var evidence) when !ruledOut.containsAll(ids) ->
          unsure(ids, evidence, byScore.get(), ruledOut);
      default -> byScore.get();
    };
  }

  private List<Posting> postings(CompanyProfile asked) {
    return index.postings(BlockingKeys.toRead(asked, scorer.words()));
  }

  /**
   * Keys that several companies share: the one of them that the score is sure of; else all of them
   * first, then what the score finds.
   */
  private static Matching unsure(
      List<String> ids, List<String> evidence, Matching scored, Set<String> ruledOut) {
    if (scored instanceof Matching.Same(Candidate it, _) && ids.contains(it.customerId())) {
      return scored;
    }
    var shared =
        ids.stream().filter(id -> !ruledOut.contains(id)).map(id -> proved(id, 0.5, evidence));
    var others = scored.candidates().stream().filter(c -> !ids.contains(c.customerId()));
    return new Matching.Unsure(Stream.concat(shared, others).limit(MOST_TOLD).toList());
  }

  private static Candidate proved(String id, double probability, List<String> evidence) {
    return new Candidate(
        id,
        probability,
        false,
        evidence.stream().map(sentence -> new Evidence("KEY_KNOWN", 0, sentence)).toList());
  }

  private Matching decided(CompanyProfile asked, List<Posting> postings) {
    var ranked = ranked(asked, postings);
    if (ranked.isEmpty()) {
      return new Matching.Different(List.of());
    }
    var verdict = new Verdict(policy, ranked);
    return verdict.matching();
  }

  private List<Scored> ranked(CompanyProfile asked, List<Posting> postings) {
    var ruledOut = ruledOut(asked, postings);
    var subjects = asked.facets().stream().map(scorer::subject).toList();
    Map<String, Scored> best = new HashMap<>();
    for (Posting posting : postings) {
      if (posting.role() != Posting.Role.NEVER && !ruledOut.contains(posting.customerId())) {
        best.merge(posting.customerId(), scored(subjects, posting), Scored::better);
      }
    }
    return best.values().stream()
        .sorted(comparingDouble(Scored::logOdds).reversed().thenComparing(Scored::customerId))
        .limit(MOST_TOLD)
        .toList();
  }

  private Scored scored(List<Subject> asked, Posting posting) {
    return asked.stream()
        .map(subject -> Scored.of(posting, scorer, subject))
        .reduce(Scored::better)
        .orElseThrow();
  }

  /** Customers of whom a person said that who is called so, there and on that site, is another. */
  private static Set<String> ruledOut(CompanyProfile asked, List<Posting> postings) {
    return postings.stream()
        .filter(posting -> posting.role() == Posting.Role.NEVER)
        .filter(posting -> asked.facets().stream().anyMatch(posting.facet()::mayBe))
        .map(Posting::customerId)
        .collect(toSet());
  }
}
