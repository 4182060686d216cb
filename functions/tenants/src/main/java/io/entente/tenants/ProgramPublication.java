package io.entente.tenants;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable.Range;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who published a version, when, and what it changed: what people see of it beside the program
 * itself.
 *
 * @param changes against the version that was in force, in words
 * @param document as its author wrote it, packed; empty for what came from no author
 * @param withdrawnAt absent unless it was taken back before its instant
 */
record ProgramPublication(
    @Stored(DataClass.BUSINESS) long version,
    @Stored(DataClass.BUSINESS) Instant publishedAt,
    @Stored(DataClass.BUSINESS) String publishedBy,
    @Stored(DataClass.BUSINESS) Instant effectiveFrom,
    @Stored(DataClass.BUSINESS) @Nullable String comment,
    @Stored(DataClass.BUSINESS) List<String> changes,
    @Stored(DataClass.BUSINESS) String document,
    @Stored(DataClass.BUSINESS) @Nullable Instant withdrawnAt) {
  static final ItemType<ProgramPublication> TYPE =
      ItemType.named("program_publication", 1, "tenants")
          .holding(ProgramPublication.class, published -> key(published.version));

  ProgramPublication {
    changes = List.copyOf(changes);
  }

  static ItemKey key(long version) {
    return new ItemKey("PROGRAM", sk(version));
  }

  /** Numbers are given without gaps. */
  static Range range(long from, long to) {
    return new Range("PROGRAM", sk(from), sk(to), (int) (to - from + 1));
  }

  private static String sk(long version) {
    return "P#%06d".formatted(version);
  }

  ProgramPublication withdrawn(Instant now) {
    return new ProgramPublication(
        version, publishedAt, publishedBy, effectiveFrom, comment, changes, document, now);
  }
}
