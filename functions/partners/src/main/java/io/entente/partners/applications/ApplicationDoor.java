package io.entente.partners.applications;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.partners.ProgramStore;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.program.CompiledProgram;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What whoever comes by the link finds, as long as the link is the one in force. */
record ApplicationDoor(TenantTables tables, ProgramStore programs, Clock clock) {
  /**
   * @param program empty where the vendor has none yet
   */
  record Opened(
      TenantTable table, String edition, Optional<CompiledProgram> program, Instant now) {}

  /** Refused as any other link that opens nothing. */
  <T> Outcome<T> opened(Function<Opened, Outcome<T>> use) {
    TenantTable table = tables.current();
    Items read = table.read(List.of(ApplicationLinkItem.KEY, ProgramInForce.KEY));
    Instant now = clock.instant();
    return read.versioned(ApplicationLinkItem.TYPE)
        .map(link -> link.item().edition())
        .filter(edition -> edition.equals(asked()))
        .map(
            edition ->
                use.apply(
                    new Opened(table, edition, programs.compiledInForce(table, read, now), now)))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "This link opens nothing, or no longer. Ask the vendor for the newest one."));
  }

  private static String asked() {
    return switch (Caller.current()) {
      case Caller.Visitor visitor -> visitor.about().getFirst();
      case Caller.Member _, Caller.Operator _, Caller.Service _ ->
          throw new IllegalStateException("only a link leads here");
    };
  }
}
