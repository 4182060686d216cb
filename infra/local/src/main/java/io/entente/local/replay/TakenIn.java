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

  /** Of the local program. */
  record Locally(URI service) implements TakenIn {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int TOLD_EVERY = 10;

    /** Far more than 35,000 accounts take on two cores. */
    private static final int MOST = 1_800;

    /** What was written a moment ago may not be on its way yet. */
    private static final int QUIET = 3;

    @Override
    public void await(Consumer<String> out) {
      try (var local = new io.entente.local.Service(service)) {
        int quiet = 0;
        for (int polls = 1; quiet < QUIET && polls <= MOST; polls++) {
          int left = local.ask("status", Map.of()).path("outstanding").asInt();
          quiet = left == 0 ? quiet + 1 : 0;
          if (left > 0 && polls % TOLD_EVERY == 0) {
            out.accept("accounts: stored; %,d events still to be taken in".formatted(left));
          }
          rest();
        }
      }
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
