package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import io.entente.program.CompiledProgram;
import io.entente.program.Program;
import io.entente.program.ProgramShelf;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tenant's program: the version in force now, and all that were ever published. */
final class ProgramStore {
  private final TenantTables tables;
  private final Clock clock;
  private final ProgramShelf shelf = new ProgramShelf();

  ProgramStore(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  TenantTable table() {
    return tables.current();
  }

  Instant now() {
    return clock.instant();
  }

  Optional<Versioned<ProgramInForce>> find() {
    return table().find(ProgramInForce.TYPE, ProgramInForce.KEY);
  }

  /** An answer about the program in force now; without any, there is nothing to answer. */
  <T> Outcome<T> inForce(Function<ProgramInForce, Outcome<T>> answer) {
    return table()
        .get(ProgramInForce.TYPE, ProgramInForce.KEY)
        .map(inForce -> answer.apply(inForce.at(now())))
        .orElseGet(ProgramStore::none);
  }

  static <T> Outcome<T> none() {
    return Outcome.refused(ProblemKind.NOT_FOUND, "No program has been published yet.");
  }

  Program program(long version) {
    TenantTable table = table();
    return shelf.get(table.tenant().value(), version, () -> stored(table, version)).program();
  }

  private static byte[] stored(TenantTable table, long version) {
    return table
        .get(ProgramVersion.TYPE, ProgramVersion.key(version))
        .map(ProgramVersion::bytes)
        .orElseThrow(() -> new IllegalStateException("no program " + version));
  }

  static ProgramVersion item(CompiledProgram program, Instant now) {
    return ProgramVersion.of(program.version(), now, program.toBytes());
  }

  Optional<ProgramPublication> publication(long version) {
    return table().get(ProgramPublication.TYPE, ProgramPublication.key(version));
  }

  /** The versions from one number to another, the latest first. */
  List<ProgramPublication> publications(long from, long to) {
    return table().query(ProgramPublication.range(from, to)).of(ProgramPublication.TYPE).reversed();
  }
}
