package io.entente.local.match;

import io.entente.local.Cure;
import io.entente.local.replay.CountryNames;
import io.entente.matching.Company;
import io.entente.matching.CompanyProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with companies in it, UTF-8, with a header line. */
record CompanyRows(Path file, List<CSVRecord> records) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final CountryNames COUNTRIES = new CountryNames(Map.of());

  /**
   * @param columns those that are needed
   * @throws Cure if it cannot be read, or a column is missing
   */
  static CompanyRows read(Path file, List<String> columns) {
    try (var reader = Files.newBufferedReader(file);
        var parser = FORMAT.parse(reader)) {
      for (String column : columns) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw new Cure("%s has no column %s.".formatted(file, column));
        }
      }
      return new CompanyRows(file, parser.getRecords());
    } catch (IOException e) {
      throw new Cure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * @param prefix of its columns: {@code left_}, {@code right_}, or empty
   */
  static CompanyProfile company(CSVRecord row, String prefix) {
    String domain = cell(row, prefix + "domain");
    return CompanyProfile.of(
        new Company(
            cell(row, prefix + "name"),
            COUNTRIES.code(cell(row, prefix + "country")).orElse(null),
            domain.isEmpty() ? List.of() : List.of(domain),
            null,
            List.of()),
        cell(row, prefix + "postcode"));
  }

  /** Empty where there is none. */
  static String cell(CSVRecord row, String column) {
    return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
  }
}
