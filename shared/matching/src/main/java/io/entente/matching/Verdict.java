package io.entente.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the policy makes of the best candidates.
 *
 * @param ranked the likeliest first; not empty
 */
record Verdict(Policy policy, List<Scored> ranked) {
  Matching matching() {
    var first = ranked.getFirst();
    var score = first.explained();
    if (score.probability() >= policy.sameFrom()) {
      var doubt = policy.doubt(score).or(this::groupmate).or(this::tie);
      return doubt
          .<Matching>map(why -> unsure(List.of(why)))
          .orElseGet(() -> new Matching.Same(candidate(first, List.of()), true));
    }
    var suspected = ranked.stream().filter(one -> suspicion(one).isPresent()).toList();
    boolean likely = score.probability() >= policy.unsureFrom();
    return likely || !suspected.isEmpty() ? unsure(List.of()) : different();
  }

  private Optional<Evidence> suspicion(Scored scored) {
    return policy.suspicion(scored.explained());
  }

  /** Another customer fits as well; one posting of each is ranked. */
  private Optional<Evidence> tie() {
    return ranked.stream()
        .skip(1)
        .findFirst()
        .filter(second -> ranked.getFirst().logOdds() - second.logOdds() < policy.tie())
        .map(_ -> new Evidence("TIE", 0, "Another company fits as well."));
  }

  /**
   * Another company of its group is like it as well, and neither is called just so: by likeness
   * alone a subsidiary is never its parent, nor its sister.
   */
  private Optional<Evidence> groupmate() {
    Scored first = ranked.getFirst();
    boolean named = Policy.isNamedSo(first.explained());
    return ranked.stream()
        .skip(1)
        .filter(other -> other.isOfGroupOf(first))
        .map(Scored::explained)
        .filter(other -> other.probability() >= policy.unsureFrom())
        .filter(other -> !named || Policy.isNamedSo(other))
        .findFirst()
        .map(_ -> new Evidence("GROUP_SIBLING", 0, "Another company of its group is like it too."));
  }

  private Matching unsure(List<Evidence> why) {
    return new Matching.Unsure(
        Stream.concat(
                Stream.of(candidate(ranked.getFirst(), why)),
                ranked.stream().skip(1).map(other -> candidate(other, List.of())))
            .toList());
  }

  private Matching different() {
    return new Matching.Different(ranked.stream().map(one -> candidate(one, List.of())).toList());
  }

  private Candidate candidate(Scored scored, List<Evidence> why) {
    var score = scored.explained();
    var evidence = new ArrayList<>(why);
    boolean grouped = scored != ranked.getFirst() && scored.isOfGroupOf(ranked.getFirst());
    if (grouped) {
      evidence.add(
          new Evidence("GROUP_SIBLING", 0, "By the books it is of the likelier one's group."));
    }
    policy.suspicion(score).filter(one -> !why.contains(one)).ifPresent(evidence::add);
    evidence.addAll(InWords.of(scored, score));
    return new Candidate(
        scored.customerId(), score.probability(), grouped || Policy.isRelated(score), evidence);
  }
}
