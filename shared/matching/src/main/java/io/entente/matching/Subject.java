package io.entente.matching;

import org.jspecify.annotations.Nullable;

/** One side of a comparison, with all that is worked out once. */
record Subject(
    Facet facet, NameWords name, String coreJoined, Pieces pieces, @Nullable String site) {

  static Subject of(Facet facet, WordWeights weights) {
    var name = NameWords.of(facet.name().norm(), weights);
    String site = facet.domain() == null ? null : BlockingKeys.site(facet.domain());
    return new Subject(facet, name, name.coreJoined(), Pieces.of(name.joined()), site);
  }
}
