package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which version of the program decides, and which one will. Small, because every decision reads it;
 * the next version takes over at its instant without anybody writing. Owner: tenants.
 *
 * @param version decides until the next one's instant; ask {@link #at} first
 * @param next absent where nothing is to change
 * @param latest the highest number given to a version so far; absent where it is {@code version}
 */
public record ProgramInForce(
    @Stored(DataClass.BUSINESS) long version,
    @Stored(DataClass.BUSINESS) Instant effectiveAt,
    @Stored(DataClass.BUSINESS) @Nullable Next next,
    @Stored(DataClass.BUSINESS) @Nullable Long latest) {

  /** A version that takes over at an instant. */
  public record Next(
      @Stored(DataClass.BUSINESS) long version, @Stored(DataClass.BUSINESS) Instant effectiveAt) {}

  public static final ItemKey KEY = new ItemKey("PROGRAM", "INFORCE");

  public static final ItemType<ProgramInForce> TYPE =
      ItemType.named("program_in_force", 1, "tenants").holding(ProgramInForce.class, _ -> KEY);

  /** A version with none after it. */
  public ProgramInForce(long version, Instant effectiveAt) {
    this(version, effectiveAt, null, null);
  }

  /** As it is at that instant: who was next may be the one that decides. */
  public ProgramInForce at(Instant now) {
    return next == null || next.effectiveAt.isAfter(now)
        ? this
        : new ProgramInForce(next.version, next.effectiveAt, null, latest);
  }

  /** The highest number given to a version so far. */
  public long highest() {
    return latest == null ? version : latest;
  }

  /** With a version of the next number, which decides from that instant on. */
  public ProgramInForce publishing(Instant from, Instant now) {
    long number = highest() + 1;
    return from.isAfter(now)
        ? new ProgramInForce(version, effectiveAt, new Next(number, from), number)
        : new ProgramInForce(number, from, null, number);
  }

  /** Without the next version, whose number is not given again. */
  public ProgramInForce withoutNext() {
    return new ProgramInForce(version, effectiveAt, null, highest());
  }
}
