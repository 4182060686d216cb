package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.Base64;

/**
 * One version of the tenant's program as it was published; never changed once used. Owner: tenants.
 *
 * @param compiled the document and its checked conditions, as the program's own form, Base64
 */
public record ProgramVersion(
    @Stored(DataClass.BUSINESS) long version,
    @Stored(DataClass.BUSINESS) Instant publishedAt,
    @Stored(DataClass.BUSINESS) String compiled) {
  public static final ItemType<ProgramVersion> TYPE =
      ItemType.named("program_version", 1, "tenants")
          .holding(ProgramVersion.class, program -> key(program.version));

  public static ProgramVersion of(long version, Instant publishedAt, byte[] compiled) {
    return new ProgramVersion(version, publishedAt, Base64.getEncoder().encodeToString(compiled));
  }

  /** The program's own form, as it was given. */
  public byte[] bytes() {
    return Base64.getDecoder().decode(compiled);
  }

  public static ItemKey key(long version) {
    return new ItemKey("PROGRAM", "V#%06d".formatted(version));
  }
}
