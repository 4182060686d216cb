package io.entente.local.replay;

import io.entente.kernel.DerivedId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of the accounts, as JSON lines.
 *
 * @param number from 1
 * @param rows in the order of the lines, so that a faulty one can be named
 */
record Part(int number, String body, List<CompanyRow> rows) {
  /** The contract's limit for one body. */
  static final int MOST_BYTES = 5_000_000;

  /** As few parts as the limit allows. */
  static List<Part> of(List<CompanyRow> rows, Defaults defaults, int mostBytes) {
    var parts = new ArrayList<Part>();
    var body = new ByteArrayOutputStream();
    int first = 0;
    for (int i = 0; i < rows.size(); i++) {
      byte[] line = line(rows.get(i), defaults.standing(i));
      if (body.size() > 0 && body.size() + line.length > mostBytes) {
        parts.add(
            new Part(
                parts.size() + 1, body.toString(StandardCharsets.UTF_8), rows.subList(first, i)));
        body.reset();
        first = i;
      }
      body.writeBytes(line);
    }
    if (body.size() > 0) {
      parts.add(
          new Part(
              parts.size() + 1,
              body.toString(StandardCharsets.UTF_8),
              rows.subList(first, rows.size())));
    }
    return parts;
  }

  private static byte[] line(CompanyRow row, String standing) {
    return (row.account(standing) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A function of file, part and content: the same part again is the same job. */
  String key(String file) {
    return DerivedId.of("import", file, String.valueOf(number), body);
  }
}
