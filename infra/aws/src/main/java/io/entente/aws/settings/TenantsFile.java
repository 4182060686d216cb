package io.entente.aws.settings;

import io.entente.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads who has a table and in which cell: CSV with the header {@code tenantId,cell}, blank lines
 * and lines starting with {@code #} ignored. The cell stands in the file and is never computed: a
 * computed one would move tables whenever the list changes.
 */
public final class TenantsFile {
  private static final String HEADER = "tenantId,cell";

  /** Words that stand where a tenant id stands, in a table's name or in an access key. */
  private static final Set<String> RESERVED = Set.of("registry", "control", "operators");

  private static final Pattern CELL = Pattern.compile("[1-9][0-9]{0,2}");

  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> lineOf = new TreeMap<>();
  private final Map<Integer, TreeSet<String>> cells = new TreeMap<>();

  private TenantsFile() {}

  /**
   * @return the cells by number, each with its tenants sorted
   * @throws UnusableInput with a line for every fault: a bad or reserved id, a duplicate, a cell
   *     that is no number or holds more than {@value Cell#MOST_TENANTS}
   */
  public static List<Cell> parse(String text) {
    var file = new TenantsFile();
    file.readLines(text);
    file.refuseOverfullCells();
    if (!file.faults.isEmpty()) {
      throw new UnusableInput(file.faults);
    }
    return file.cells.entrySet().stream()
        .map(cell -> new Cell(cell.getKey(), cell.getValue().stream().map(TenantId::new).toList()))
        .toList();
  }

  private void readLines(String text) {
    boolean headerSeen = false;
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (headerSeen) {
        read(number, line);
      } else if (!line.equals(HEADER)) {
        fault(number, "the first line must be '%s', not '%s'".formatted(HEADER, line));
      }
      headerSeen = true;
    }
    if (!headerSeen) {
      faults.add("The tenants file is empty; its first line is '%s'".formatted(HEADER));
    }
  }

  private void read(int number, String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != 2) {
      fault(number, "'%s' is not 'tenantId,cell', such as 'aurora,1'".formatted(line));
      return;
    }
    boolean tenantUsable = usableTenant(number, fields[0].strip());
    boolean cellUsable = usableCell(number, fields[1].strip());
    if (tenantUsable && cellUsable) {
      cells
          .computeIfAbsent(Integer.valueOf(fields[1].strip()), any -> new TreeSet<>())
          .add(fields[0].strip());
    }
  }

  private boolean usableTenant(int number, String tenant) {
    try {
      var _ = new TenantId(tenant);
    } catch (IllegalArgumentException bad) {
      fault(number, bad.getMessage() + " (3 to 31 lower-case letters and digits, a letter first)");
      return false;
    }
    if (RESERVED.contains(tenant)) {
      fault(number, "'%s' is reserved: it names a part of the service".formatted(tenant));
      return false;
    }
    Integer earlier = lineOf.putIfAbsent(tenant, number);
    if (earlier != null) {
      fault(number, "'%s' stands in line %d already".formatted(tenant, earlier));
      return false;
    }
    return true;
  }

  private boolean usableCell(int number, String cell) {
    if (!CELL.matcher(cell).matches()) {
      fault(number, "cell '%s' is not a number from 1 to %d".formatted(cell, Cell.HIGHEST));
      return false;
    }
    return true;
  }

  private void refuseOverfullCells() {
    cells.forEach(
        (cell, tenants) -> {
          if (tenants.size() > Cell.MOST_TENANTS) {
            faults.add(
                "Cell %d has %d tenants and holds %d: give the newest lines another cell"
                    .formatted(cell, tenants.size(), Cell.MOST_TENANTS));
          }
        });
  }

  private void fault(int line, String what) {
    faults.add("Line %d: %s".formatted(line, what));
  }
}
