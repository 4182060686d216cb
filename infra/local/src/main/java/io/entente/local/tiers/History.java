package io.entente.local.tiers;

import io.entente.local.Cure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What partners won, month by month.
 *
 * @param won for each partner, in minor units, by month from 0 on
 */
record History(Map<String, List<Long>> won) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final int MINOR = 100;
  private static final int YEAR = 12;

  /**
   * @param folder with {@code partners.csv} (partner_id) and {@code opportunities.csv} (month,
   *     amount, assigned_partner, won)
   * @param months how many there are
   * @throws Cure if a file cannot be read
   */
  static History read(Path folder, int months) {
    var won = new LinkedHashMap<String, List<Long>>();
    rows(folder.resolve("partners.csv"))
        .forEach(row -> won.put(row.get("partner_id"), none(months)));
    rows(folder.resolve("opportunities.csv")).stream()
        .filter(row -> row.get("won").equals("1"))
        .forEach(row -> add(won, row));
    return new History(won);
  }

  private static List<Long> none(int months) {
    var none = new ArrayList<Long>();
    for (int month = 0; month < months; month++) {
      none.add(0L);
    }
    return none;
  }

  private static void add(Map<String, List<Long>> won, CSVRecord row) {
    List<Long> months = won.get(row.get("assigned_partner"));
    int month = Integer.parseInt(row.get("month"));
    if (months != null && month < months.size()) {
      long minor = Math.round(Double.parseDouble(row.get("amount")) * MINOR);
      months.set(month, months.get(month) + minor);
    }
  }

  private static List<CSVRecord> rows(Path file) {
    try (var reader = Files.newBufferedReader(file);
        var parser = FORMAT.parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new Cure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Won in the twelve months that end with that one. */
  static long trailing(List<Long> months, int month) {
    return months.subList(month - YEAR + 1, month + 1).stream().mapToLong(Long::longValue).sum();
  }
}
