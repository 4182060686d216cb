package io.entente.deals;

import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.CompiledProgram;
import io.entente.program.Decision;
import io.entente.program.Decisions;
import io.entente.program.Program;
import io.entente.program.ProgramText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
            extending(new Explained(program.program(), decision), item, look),
            new PossibleMoves(table, program, look.now).of(item),
            look));
  }

  /** What can be done with a deal now. */
  List<String> moves(TenantTable table, DealItem deal, Instant now) {
    CompiledProgram program = programs.version(table, deal.ruling().programVersion());
    return new PossibleMoves(table, program, now).of(deal);
  }

  /** The one sentence: what keeps it beyond its date. Nothing extends what is over. */
  private static Optional<String> extending(Explained explained, DealItem deal, Look look) {
    return Optional.ofNullable(deal.protection())
        .filter(span -> deal.status().isProtected() && span.liveAt(look.now))
        .flatMap(
            span ->
                switch (span.limit()) {
                  case EVIDENCE -> explained.owed(look.locale);
                  case IDLE -> ProgramText.keeping(explained.program, look.locale);
                  case TIME ->
                      span.end().isBefore(explained.program.protection().latestEnd(span.from()))
                          ? ProgramText.extending(explained.program, look.locale)
                          : Optional.empty();
                });
  }

  private record Explained(Program program, Decision decision) {
    /** What is asked of the partner first. */
    Optional<String> owed(Locale locale) {
      return decision.owed().stream()
          .min(Comparator.comparingLong(Decision.Owed::businessDays))
          .map(owed -> Deal.Verdict.in(owed.text(), locale));
    }
  }
}
