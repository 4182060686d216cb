package io.entente.local.match;

import io.entente.local.Cure;
import io.entente.matching.CompanyProfile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** A vendor's accounts from a file, by id. */
final class Accounts {
  static final List<String> COLUMNS = List.of("account_id", "name");

  private Accounts() {}

  /**
   * @throws Cure if an id comes twice
   */
  static Map<String, CompanyProfile> read(Path file) {
    var profiles = new LinkedHashMap<String, CompanyProfile>();
    for (CSVRecord row : CompanyRows.read(file, COLUMNS).records()) {
      String id = row.get("account_id");
      if (profiles.put(id, CompanyRows.company(row, "")) != null) {
        throw new Cure("%s has the account %s twice.".formatted(file, id));
      }
    }
    return profiles;
  }
}
