package io.entente.local.match;

import static java.util.stream.Collectors.toSet;

import io.entente.matching.BlockingKey;
import io.entente.matching.CompanyIndex;
import io.entente.matching.Posting;
import io.entente.platform.items.IndexPostings;
import io.entente.platform.items.MatchingIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The index in the table, and what the last lookup read of it. */
final class TableIndex implements CompanyIndex {
  private static final int PAGE = 4096;
  private static final double UNIT = 0.5;

  /** Keys, type, number and marks of an item, with the names of its attributes. */
  private static final int AROUND = 90;

  private static final int SAMPLE = 150;

  private final MatchingIndex index;
  private final List<Posting> sample = new ArrayList<>();
  private List<BlockingKey> keys = List.of();
  private List<IndexPostings> lists = List.of();
  private List<Posting> found = List.of();
  private long nanos;

  TableIndex(MatchingIndex index) {
    this.index = index;
  }

  @Override
  public List<Posting> postings(List<BlockingKey> wanted) {
    long start = System.nanoTime();
    keys = wanted;
    lists = index.lists(wanted.stream().map(BlockingKey::toString).toList());
    nanos = System.nanoTime() - start;
    found = lists.stream().flatMap(TableIndex::texts).distinct().map(Posting::parsed).toList();
    found.stream().limit(SAMPLE - sample.size()).forEach(sample::add);
    return found;
  }

  /** Up to 150 postings that were read. */
  List<Posting> sample() {
    return List.copyOf(sample);
  }

  Lookup last(long all) {
    double units =
        UNIT * (keys.size() - lists.size())
            + lists.stream().mapToDouble(list -> UNIT * pages(list)).sum();
    Set<String> ids = found.stream().map(Posting::customerId).collect(toSet());
    return new Lookup(keys.size(), units, ids, all, nanos);
  }

  private static int pages(IndexPostings list) {
    int bytes = AROUND + 2 * utf8(list.key()) + texts(list).mapToInt(TableIndex::utf8).sum();
    return (bytes + PAGE - 1) / PAGE;
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Stream<String> texts(IndexPostings list) {
    Set<String> postings = list.postings();
    return postings == null ? Stream.of() : postings.stream();
  }
}
