package io.entente.notifications;

import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.table.TenantTable;
import io.entente.program.Program;
import io.entente.program.ProgramShelf;
import java.time.Instant;
import java.util.Optional;

/** The program whose words are sent. */
final class ProgramStore {
  private final ProgramShelf shelf = new ProgramShelf();

  /** Empty where the tenant has none yet. */
  Optional<Program> inForce(TenantTable table, Instant now) {
    return table
        .get(ProgramInForce.TYPE, ProgramInForce.KEY)
        .map(inForce -> version(table, inForce.at(now).version()));
  }

  private Program version(TenantTable table, long version) {
    return shelf.get(table.tenant().value(), version, () -> stored(table, version)).program();
  }

  private static byte[] stored(TenantTable table, long version) {
    return table
        .get(ProgramVersion.TYPE, ProgramVersion.key(version))
        .map(ProgramVersion::bytes)
        .orElseThrow(() -> new IllegalStateException("no program " + version));
  }
}
