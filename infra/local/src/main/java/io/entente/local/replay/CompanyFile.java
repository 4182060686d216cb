package io.entente.local.replay;

import io.entente.local.Cure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of companies: CSV with a header line, commas or semicolons, UTF-8 with or without a
 * byte-order mark. Columns that no one here knows are skipped. It is read as a whole, and every
 * fault is found, before anything is sent.
 */
final class CompanyFile {
  /** What the service takes as an Idempotency-Key. */
  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

  private static final int MOST_FAULTS = 20;

  private final Columns columns;
  private final CountryNames countries;
  private final List<CompanyRow> rows = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private CompanyFile(Columns columns, CountryNames countries) {
    this.columns = columns;
    this.countries = countries;
  }

  /**
   * @throws Cure with every fault, if there is one
   */
  static List<CompanyRow> read(Path path, CountryNames countries) {
    try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return read(path, reader, countries);
    } catch (CharacterCodingException e) {
      throw new Cure(path + " is not UTF-8. Save it as UTF-8.", e);
    } catch (IOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new Cure(path + " is not UTF-8. Save it as UTF-8.", e);
      }
      throw new Cure("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static List<CompanyRow> read(Path path, BufferedReader reader, CountryNames countries)
      throws IOException {
    String header = withoutMark(reader.readLine());
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(header.contains(",") ? ',' : ';')
            .setIgnoreEmptyLines(true)
            .get();
    Columns columns = Columns.of(path, format.parse(new java.io.StringReader(header)).getRecords());
    var file = new CompanyFile(columns, countries);
    try (var records = format.parse(reader)) {
      records.forEach(record -> file.add(record, records.getCurrentLineNumber() + 1));
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    return file.done(path);
  }

  private static String withoutMark(@Nullable String header) {
    return header == null ? "" : header.startsWith("\uFEFF") ? header.substring(1) : header;
  }

  private void add(CSVRecord record, long line) {
    String id = columns.id(record).orElse("");
    Optional<String> name = columns.cell(record, "name");
    Optional<String> country = columns.cell(record, "country");
    if (!KEY.matcher(id).matches()) {
      fault(line, "an id is 1 to 255 visible ASCII characters");
    } else if (!ids.add(id)) {
      fault(line, "the id %s stands here twice".formatted(id));
    }
    if (name.isEmpty()) {
      fault(line, "the name is missing");
    }
    Optional<String> code = country.flatMap(countries::code);
    if (country.isPresent() && code.isEmpty()) {
      fault(line, "%s: which country? Give its code under countries".formatted(country.get()));
    }
    rows.add(row(record, line, code));
  }

  private void fault(long line, String what) {
    faults.add("  line %d: %s".formatted(line, what));
  }

  private CompanyRow row(CSVRecord record, long line, Optional<String> code) {
    return new CompanyRow(
        line,
        columns.id(record).orElse(""),
        columns.cell(record, "name").orElse(""),
        columns.cell(record, "website").orElse(null),
        code.orElse(null),
        columns.cell(record, "city").orElse(null),
        columns.cell(record, "postcode").orElse(null),
        columns.cell(record, "registryId").orElse(null),
        columns.cell(record, "gold").orElse(null));
  }

  private List<CompanyRow> done(Path path) {
    if (faults.isEmpty()) {
      return List.copyOf(rows);
    }
    String first = String.join("\n", faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    throw new Cure(
        "%s has %,d faults; nothing was sent.\n%s".formatted(path, faults.size(), first));
  }
}
