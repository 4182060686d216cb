package io.entente.matching;

import java.util.List;

/** Where companies are found by keys. */
@FunctionalInterface
public interface CompanyIndex {
  /**
   * All postings under any of the keys, each once, by one read. A key that too many companies share
   * has none.
   *
   * @param keys at most {@link BlockingKeys#MOST_READ}
   */
  List<Posting> postings(List<BlockingKey> keys);
}
