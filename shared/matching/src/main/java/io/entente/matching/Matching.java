package io.entente.matching;

import java.util.List;

/** Which known company is meant. */
public sealed interface Matching {
  /** Most likely first; at most three. */
  List<Candidate> candidates();

  /**
   * It is this one.
   *
   * @param alike that likeness alone says so, and no key that only this company has
   */
  record Same(Candidate candidate, boolean alike) implements Matching {
    @Override
    public List<Candidate> candidates() {
      return List.of(candidate);
    }
  }

  /** It may be one of these, a company of their group, or none: a person must look. */
  record Unsure(List<Candidate> candidates) implements Matching {
    public Unsure {
      candidates = List.copyOf(candidates);
    }
  }

  /** It is none that is known. The nearest are told, so that one can see why not. */
  record Different(List<Candidate> candidates) implements Matching {
    public Different {
      candidates = List.copyOf(candidates);
    }
  }

  /** The same answer in the words of {@link KeyMatch}: ids, and sentences for a person. */
  default Match asMatch() {
    return switch (this) {
      case Same(Candidate it, boolean alike) ->
          new Match.Same(it.customerId(), alike, sentences(List.of(it)));
      case Unsure(var some) ->
          new Match.Unsure(some.stream().map(Candidate::customerId).toList(), sentences(some));
      case Different _ -> new Match.None();
    };
  }

  private static List<String> sentences(List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(candidate -> candidate.evidence().stream())
        .map(Evidence::sentence)
        .distinct()
        .toList();
  }
}
