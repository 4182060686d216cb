package io.entente.deals;

import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.CompiledProgram;
import io.entente.program.Decision;
import io.entente.program.Decisions;
import io.entente.program.Program;
import io.entente.program.ProgramText;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

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
    CompiledProgram program = programs.version(table, item.ruling().programVersion());
    Decision decision = Decisions.explain(program, item.facts(), item.ruling());
    return Deal.of(
        stored,
        new Deal.Shown(
            decision,
            DealStore.place(table, item),
            extending(program.program(), item, look),
            look));
  }

  /** Nothing extends what is over, or what lasts as long as it can. */
  private static Optional<String> extending(Program program, DealItem deal, Look look) {
    return Optional.ofNullable(deal.protection())
        .filter(_ -> deal.statusAt(look.now) == DealStatus.APPROVED)
        .filter(span -> span.until().isBefore(program.protection().latestEnd(span.from())))
        .flatMap(_ -> ProgramText.extending(program, look.locale));
  }
}
