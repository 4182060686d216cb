package io.entente.local.match;

import static java.util.stream.Collectors.toSet;

import io.entente.matching.BlockingKey;
import io.entente.matching.BlockingKeys;
import io.entente.matching.CompanyIndex;
import io.entente.matching.CompanyProfile;
import io.entente.matching.Posting;
import io.entente.matching.WordWeights;
import io.entente.platform.items.IndexPostings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The index of very many accounts, in memory: texts once, and lists of their numbers. */
final class MemoryIndex implements CompanyIndex {
  private static final int[] CROWDED = {};
  private static final int PAGE = 4096;

  private final List<byte[]> texts;
  private final Map<String, int[]> lists;
  private List<BlockingKey> keys = List.of();
  private List<Posting> found = List.of();
  private double units;
  private long nanos;

  /**
   * @param accounts that are expected
   */
  MemoryIndex(int accounts) {
    texts = new ArrayList<>(accounts);
    lists = new HashMap<>(accounts * 4);
  }

  void add(String customerId, CompanyProfile profile, WordWeights words) {
    for (Posting posting : Posting.of(customerId, profile)) {
      int number = texts.size();
      texts.add(posting.text().getBytes(StandardCharsets.UTF_8));
      BlockingKeys.toWrite(posting.facet(), words)
          .forEach(key -> lists.merge(key.toString(), new int[] {number}, MemoryIndex::joined));
    }
  }

  private static int[] joined(int[] list, int[] one) {
    if (list.length == 0 || list.length == IndexPostings.MOST) {
      return CROWDED;
    }
    int[] longer = Arrays.copyOf(list, list.length + 1);
    longer[list.length] = one[0];
    return longer;
  }

  int lists() {
    return lists.size();
  }

  @Override
  public List<Posting> postings(List<BlockingKey> wanted) {
    long start = System.nanoTime();
    keys = wanted;
    var read = wanted.stream().map(key -> lists.getOrDefault(key.toString(), CROWDED)).toList();
    units = read.stream().mapToDouble(this::units).sum();
    List<String> all =
        read.stream()
            .flatMapToInt(Arrays::stream)
            .distinct()
            .mapToObj(number -> new String(texts.get(number), StandardCharsets.UTF_8))
            .toList();
    nanos = System.nanoTime() - start;
    found = all.stream().map(Posting::parsed).toList();
    return found;
  }

  private double units(int[] list) {
    int bytes = Arrays.stream(list).map(number -> texts.get(number).length).sum();
    return 0.5 * Math.max(1, (bytes + PAGE - 1) / PAGE);
  }

  Lookup last(long all) {
    var ids = found.stream().map(Posting::customerId).collect(toSet());
    return new Lookup(keys.size(), units, ids, all, nanos);
  }
}
