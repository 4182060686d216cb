package io.entente.local.replay;

import io.entente.local.Cure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Where in a file's rows stands what: the header's words, in any case, with or without marks. */
final class Columns {
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("name", "name"),
          Map.entry("legalname", "name"),
          Map.entry("domain", "website"),
          Map.entry("website", "website"),
          Map.entry("country", "country"),
          Map.entry("city", "city"),
          Map.entry("postcode", "postcode"),
          Map.entry("registryid", "registryId"),
          Map.entry("goldaccountid", "gold"));

  private static final List<String> IDS = List.of("id", "queryid", "dealid", "accountid");

  private final Map<String, Integer> places;

  private Columns(Map<String, Integer> places) {
    this.places = places;
  }

  /**
   * @param header one record, or none where the file is empty
   * @throws Cure if id or name has no column
   */
  static Columns of(Path path, List<CSVRecord> header) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; !header.isEmpty() && i < header.getFirst().size(); i++) {
      places.putIfAbsent(meaning(plain(header.getFirst().get(i))), i);
    }
    if (!places.containsKey("id") || !places.containsKey("name")) {
      throw new Cure(
          "%s needs a header line with an id (%s) and a name."
              .formatted(path, String.join(", ", "query_id", "account_id", "id")));
    }
    return new Columns(places);
  }

  private static String meaning(String word) {
    return IDS.contains(word) ? "id" : MEANINGS.getOrDefault(word, "unknown");
  }

  private static String plain(String word) {
    return word.strip().replaceAll("[_ -]", "").toLowerCase(Locale.ROOT);
  }

  Optional<String> id(CSVRecord record) {
    return cell(record, "id");
  }

  /** Empty also where the row is too short or the cell blank. */
  Optional<String> cell(CSVRecord record, String meaning) {
    Integer place = places.get(meaning);
    return place == null || place >= record.size()
        ? Optional.empty()
        : Optional.of(record.get(place).strip()).filter(cell -> !cell.isEmpty());
  }
}
