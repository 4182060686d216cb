package io.entente.deals;

import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.program.CompiledProgram;
import io.entente.program.ProgramShelf;
import java.time.Instant;

/** The program that decides now, and every version that ever decided a deal. */
final class ProgramStore {
  private final ProgramShelf shelf = new ProgramShelf();

  /**
   * @param glanced what was read together with {@link ProgramInForce#KEY}
   * @param now a version that was published for later may have taken over
   */
  CompiledProgram inForce(TenantTable table, Items glanced, Instant now) {
    return glanced
        .first(ProgramInForce.TYPE)
        .map(inForce -> version(table, inForce.at(now).version()))
        .orElseThrow(() -> new IllegalStateException("no program is in force"));
  }

  CompiledProgram version(TenantTable table, long version) {
    return shelf.get(table.tenant().value(), version, () -> stored(table, version));
  }

  private static byte[] stored(TenantTable table, long version) {
    return table
        .get(ProgramVersion.TYPE, ProgramVersion.key(version))
        .map(ProgramVersion::bytes)
        .orElseThrow(() -> new IllegalStateException("no program " + version));
  }
}
