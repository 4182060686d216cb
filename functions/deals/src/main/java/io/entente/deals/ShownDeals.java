package io.entente.deals;

import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.Decision;
import io.entente.program.Decisions;
import java.time.Instant;
import java.util.Locale;

/** Stored deals as people see them: explained in the words of the version that decided them. */
final class ShownDeals {
  private final ProgramStore programs;

  ShownDeals(ProgramStore programs) {
    this.programs = programs;
  }

  /** When it is looked at, and in which language. */
  record Look(Instant now, Locale locale) {}

  Deal shown(TenantTable table, Versioned<DealItem> stored, Look look) {
    DealItem item = stored.item();
    Decision decision =
        Decisions.explain(
            programs.version(table, item.ruling().programVersion()), item.facts(), item.ruling());
    return Deal.of(stored, new Deal.Shown(decision, DealStore.place(table, item), look));
  }
}
