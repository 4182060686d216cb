package io.entente.partners.applications;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.partners.ProgramStore;
import io.entente.platform.table.Change;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applications in the tenant's table. */
final class ApplicationStore {
  static final PageCursor PLACES = PageCursor.of("application");

  /** Below and above every place in a list. */
  static final String FIRST = "!";

  private static final String LAST = "~";

  private final TenantTables tables;
  private final ProgramStore programs;

  ApplicationStore(TenantTables tables, ProgramStore programs) {
    this.tables = tables;
    this.programs = programs;
  }

  TenantTable table() {
    return tables.current();
  }

  Optional<Versioned<ApplicationItem>> find(String applicationId) {
    return table().find(ApplicationItem.TYPE, ApplicationItem.key(applicationId));
  }

  static <T> Outcome<T> missing(String applicationId) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "There is no application %s.".formatted(applicationId));
  }

  /** As the contract shows it, in the words of the version of the program that screened it. */
  Application shown(Versioned<ApplicationItem> stored) {
    return Application.of(stored, text(stored.item().screened()));
  }

  private @Nullable Map<String, String> text(ApplicationItem.@Nullable Verdict verdict) {
    if (verdict == null || verdict.rule() == null) {
      return null;
    }
    return programs
        .version(table(), verdict.programVersion())
        .program()
        .recruitment()
        .rule(verdict.rule())
        .map(rule -> rule.text().byLanguage())
        .orElse(null);
  }

  /** Those of one state, the longest waiting first, behind a place. */
  List<Listing.Entry<ApplicationItem.Shown>> after(
      String place, ApplicationState state, int limit) {
    var listing =
        new Listing(Listing.Index.GSI1, ApplicationItem.inState(state), place, LAST, limit);
    return table().listOldest(ApplicationItem.Shown.VIEW, listing);
  }

  /** A change of an application that was read, with its event. */
  static Change moved(
      Change change, Versioned<ApplicationItem> read, ApplicationItem next, Instant now) {
    return change.replace("application", ApplicationItem.TYPE, next, read, next.told(now));
  }

  /** What it is after such a change. */
  static Versioned<ApplicationItem> next(Versioned<ApplicationItem> read, ApplicationItem item) {
    return new Versioned<>(item, read.version() + 1, "");
  }
}
