package io.entente.platform.table;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Waiting a little before another try: longer each time, and never the same for two. */
final class Pauses {
  /** Tries before giving up: with the pauses, about a second and a half. */
  static final int MOST_TRIES = 12;

  private static final int LONGEST_MS = 250;
  private static final int FIRST_MS = 4;

  private Pauses() {}

  /**
   * @param tried how often it was tried, from 0
   */
  static void before(int tried) {
    int most = Math.min(LONGEST_MS, FIRST_MS << Math.min(tried, MOST_TRIES));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(most) + 1L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two attempts", e);
    }
  }

  /** A single write waits for transactions on its item instead of failing for them. */
  static <T> T whileConflicting(Supplier<T> write) {
    for (int tried = 0; tried < MOST_TRIES; tried++) {
      try {
        return write.get();
      } catch (TransactionConflictException _) {
        before(tried);
      }
    }
    return write.get();
  }
}
