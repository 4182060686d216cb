package io.entente.partners;

import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.program.CompiledProgram;
import io.entente.program.Program;
import io.entente.program.ProgramShelf;
import java.time.Instant;
import java.util.Optional;

/** The program that says what tiers ask for, who becomes a partner, and how partners begin. */
public final class ProgramStore {
  private final ProgramShelf shelf = new ProgramShelf();

  /**
   * @param read together with {@link ProgramInForce#KEY}
   * @return empty where the tenant has none yet
   */
  Optional<Program> inForce(TenantTable table, Items read, Instant now) {
    return compiledInForce(table, read, now).map(CompiledProgram::program);
  }

  /** The same with its conditions. */
  public Optional<CompiledProgram> compiledInForce(TenantTable table, Items read, Instant now) {
    return read.first(ProgramInForce.TYPE)
        .map(inForce -> version(table, inForce.at(now).version()));
  }

  /** A version that decided something. */
  public CompiledProgram version(TenantTable table, long version) {
    return shelf.get(table.tenant().value(), version, () -> stored(table, version));
  }

  private static byte[] stored(TenantTable table, long version) {
    return table
        .get(ProgramVersion.TYPE, ProgramVersion.key(version))
        .map(ProgramVersion::bytes)
        .orElseThrow(() -> new IllegalStateException("no program " + version));
  }
}
