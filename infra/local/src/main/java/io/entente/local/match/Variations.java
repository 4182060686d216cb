package io.entente.local.match;

import io.entente.matching.Company;
import io.entente.matching.CompanyProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * More companies than a file has: the file's own, then copies in which each rare word is another
 * word, always the same in one copy, while common words stay. Words grow more common with the list
 * as they do in life, and no copy is its original's double.
 */
final class Variations {
  private static final List<String> SYLLABLES =
      List.of("ba", "cor", "dil", "en", "fo", "gar", "hu", "ix", "jo", "kel", "lum", "mi", "nor");
  private static final int COMMON = 12;

  /** A rare word in five stays, as a word of the trade or a surname does. */
  private static final int STAYS = 5;

  private final List<CSVRecord> rows;
  private final Map<String, Integer> counts = new HashMap<>();

  Variations(List<CSVRecord> rows) {
    this.rows = rows;
    rows.forEach(row -> words(row).forEach(word -> counts.merge(word, 1, Integer::sum)));
  }

  private static Stream<String> words(CSVRecord row) {
    return Stream.of(row.get("name").toLowerCase(Locale.ROOT).split(" +", -1));
  }

  /** Hands out each company with its id; the file's own keep theirs. */
  void upTo(int most, BiConsumer<String, CompanyProfile> each) {
    for (int i = 0; i < most; i++) {
      CSVRecord row = rows.get(i % rows.size());
      int copy = i / rows.size();
      String id = row.get("account_id");
      if (copy == 0) {
        each.accept(id, CompanyRows.company(row, ""));
      } else {
        each.accept(id + "-" + copy, varied(row, copy));
      }
    }
  }

  private CompanyProfile varied(CSVRecord row, int copy) {
    String name = words(row).map(word -> varied(word, copy)).collect(Collectors.joining(" "));
    String domain = CompanyRows.cell(row, "domain");
    String suffix = domain.substring(domain.indexOf('.') + 1);
    var sites =
        domain.isEmpty() ? List.<String>of() : List.of(name.replaceAll("\\W", "") + "." + suffix);
    String postcode = CompanyRows.cell(row, "postcode");
    String country = CompanyRows.company(row, "").facets().getFirst().country();
    return CompanyProfile.of(new Company(name, country, sites, null, List.of()), postcode);
  }

  private String varied(String word, int copy) {
    int seed = (word + copy).hashCode();
    boolean stays = counts.getOrDefault(word, 0) > COMMON || Math.floorMod(seed, STAYS) == 0;
    return stays || word.isEmpty() ? word : word.charAt(0) + invented(seed);
  }

  private static String invented(int seed) {
    var word = new StringBuilder();
    for (int rest = seed >>> 1, i = 0; i < 3; i++, rest /= SYLLABLES.size()) {
      word.append(SYLLABLES.get(rest % SYLLABLES.size()));
    }
    return word.toString();
  }
}
