package io.entente.accounts;

/**
 * What one message may still do of an import, so that it ends well before its function's time does.
 *
 * @param rows to store
 * @param until in nanoseconds of the machine's own clock
 */
record Allowance(long rows, long until) {
  private static final int ROWS = 2_000;
  private static final long NANOS = 20_000_000_000L;

  static Allowance ofMessage() {
    return new Allowance(ROWS, System.nanoTime() + NANOS);
  }

  boolean any() {
    return rows > 0 && System.nanoTime() - until < 0;
  }

  Allowance minus(Chunk chunk) {
    return new Allowance(rows - chunk.good().size(), until);
  }
}
