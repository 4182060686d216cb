package io.entente.local.match;

import io.entente.matching.BlockingKeys;
import io.entente.matching.CompanyProfile;
import io.entente.matching.Posting;
import io.entente.matching.WordWeights;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Whole lists of postings, gathered before they are written. */
final class PostingLists {
  private final Map<String, Set<String>> byKey = new HashMap<>();

  void add(String customerId, CompanyProfile profile, WordWeights words) {
    for (Posting posting : Posting.of(customerId, profile)) {
      String text = posting.text();
      BlockingKeys.toWrite(posting.facet(), words)
          .forEach(
              key -> byKey.computeIfAbsent(key.toString(), _ -> new LinkedHashSet<>()).add(text));
    }
  }

  Map<String, Set<String>> byKey() {
    return byKey;
  }
}
