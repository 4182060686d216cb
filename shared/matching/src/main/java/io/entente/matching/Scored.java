package io.entente.matching;

/** A candidate with its score; explained only if it is told. */
final class Scored {
  private final Posting posting;
  private final Scorer scorer;
  private final Subject asked;
  private final Subject known;
  private final double[] measured;
  private final double logOdds;

  private Scored(Posting posting, Scorer scorer, Subject asked) {
    this.posting = posting;
    this.scorer = scorer;
    this.asked = asked;
    this.known = scorer.subject(posting.facet());
    this.measured = Comparison.measured(asked, known);
    this.logOdds = scorer.logOdds(measured);
  }

  static Scored of(Posting posting, Scorer scorer, Subject asked) {
    return new Scored(posting, scorer, asked);
  }

  static Scored better(Scored one, Scored other) {
    return one.logOdds >= other.logOdds ? one : other;
  }

  PairScore explained() {
    return scorer.explained(measured);
  }

  boolean isOfGroupOf(Scored other) {
    return posting.isOfGroupOf(other.posting);
  }

  String customerId() {
    return posting.customerId();
  }

  double logOdds() {
    return logOdds;
  }

  Subject asked() {
    return asked;
  }

  Subject known() {
    return known;
  }
}
