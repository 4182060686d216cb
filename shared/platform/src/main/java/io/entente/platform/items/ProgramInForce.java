package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;

/**
 * Which version of the program decides now. Small, because every decision reads it. Owner: tenants.
 */
public record ProgramInForce(
    @Stored(DataClass.BUSINESS) long version, @Stored(DataClass.BUSINESS) Instant effectiveAt) {
  public static final ItemKey KEY = new ItemKey("PROGRAM", "INFORCE");

  public static final ItemType<ProgramInForce> TYPE =
      ItemType.named("program_in_force", 1, "tenants").holding(ProgramInForce.class, _ -> KEY);
}
