package io.entente.local.replay;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Waits until the service has taken in what was imported: an account is stored at once, and found
 * under other spellings a little later. The local program says how much is on its way; another
 * service says nothing of that.
 */
interface TakenIn {
  /** Of a service that does not say. */
  TakenIn UNKNOWN = _ -> {};

  /**
   * @param out takes lines of progress
   */
  void await(Consumer<String> out);

  /**
   * Of the local program.
   *
   * @param patience after which the deals are sent all the same; taking in 35,000 accounts needs
   *     about a quarter of an hour on two cores
   */
  record Locally(URI service, Duration patience) implements TakenIn {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration TOLD = Duration.ofSeconds(10);

    /** What was written a moment ago may not be on its way yet. */
    private static final int QUIET = 5;

    @Override
    public void await(Consumer<String> out) {
      long began = System.nanoTime();
      long told = began;
      try (var local = new io.entente.local.Service(service)) {
        int quiet = 0;
        while (quiet < QUIET) {
          int left = local.ask("status", Map.of()).path("outstanding").asInt();
          if (System.nanoTime() - began > patience.toNanos()) {
            out.accept(unfinished(left));
            return;
          }
          quiet = left == 0 ? quiet + 1 : 0;
          if (System.nanoTime() - told > TOLD.toNanos()) {
            told = System.nanoTime();
            out.accept("accounts: stored; %,d events still to be taken in".formatted(left));
          }
          rest();
        }
      }
    }

    private String unfinished(int left) {
      return "accounts: %,d events are not taken in after %d s. Some accounts are found by their exact spelling only; --settle waits longer."
          .formatted(left, patience.toSeconds());
    }

    private static void rest() {
      try {
        Thread.sleep(POLL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for the service", e);
      }
    }
  }
}
