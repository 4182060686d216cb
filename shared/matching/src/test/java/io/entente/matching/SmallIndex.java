package io.entente.matching;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An index of a few companies. */
final class SmallIndex implements CompanyIndex {
  private final Map<BlockingKey, Set<Posting>> lists = new HashMap<>();
  private final WordWeights words = WordWeights.shipped();

  SmallIndex with(String customerId, Company company) {
    return with(Posting.of(customerId, CompanyProfile.of(company)));
  }

  SmallIndex with(List<Posting> postings) {
    for (Posting posting : postings) {
      for (BlockingKey key : BlockingKeys.toWrite(posting.facet(), words)) {
        lists.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(Posting.parsed(posting.text()));
      }
    }
    return this;
  }

  Matching match(Company asked) {
    return matcher().match(CompanyProfile.of(asked));
  }

  Matcher matcher() {
    return new Matcher(this, new Scorer(Weights.shipped(), words), Policy.CAUTIOUS);
  }

  @Override
  public List<Posting> postings(List<BlockingKey> keys) {
    return keys.stream()
        .flatMap(key -> lists.getOrDefault(key, Set.of()).stream())
        .distinct()
        .toList();
  }
}
