package io.entente.platform.http;

import io.entente.platform.table.TokenBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What one running function has drawn from a bucket and not yet given away, or until when it knows
 * the bucket to be empty. Threads never wait for each other here.
 */
final class Share {
  /** What is not used by then has come back to nobody: a bucket is not filled from here. */
  private static final Duration KEPT = Duration.ofSeconds(1);

  /**
   * @param left what the caller may still send, as far as this function knows
   * @param after nothing where there was a token
   */
  record Taken(int left, Duration after) {}

  /**
   * @param tokens drawn and not given away; 0: none
   * @param left in the bucket when they were drawn
   * @param until when they are good, or when the bucket is no longer empty
   */
  private record Held(int tokens, int left, boolean empty, Instant until) {
    Held less() {
      return new Held(tokens - 1, left, false, until);
    }

    Held with(int more, int leftNow, Instant now) {
      int kept = now.isBefore(until) ? tokens : 0;
      return new Held(kept + more, leftNow, false, now.plus(KEPT));
    }
  }

  private final AtomicReference<Held> held =
      new AtomicReference<>(new Held(0, 0, false, Instant.EPOCH));

  /**
   * @param draw asks the bucket for more
   */
  Taken take(Instant now, Supplier<TokenBucket.Drawn> draw) {
    for (Held seen = held.get(); now.isBefore(seen.until); seen = held.get()) {
      if (seen.empty) {
        return new Taken(0, Duration.between(now, seen.until));
      }
      if (seen.tokens == 0) {
        break;
      }
      if (held.compareAndSet(seen, seen.less())) {
        return new Taken(seen.tokens - 1 + seen.left, Duration.ZERO);
      }
    }
    return taken(now, draw.get());
  }

  private Taken taken(Instant now, TokenBucket.Drawn drawn) {
    if (drawn.tokens() == 0) {
      held.set(new Held(0, 0, true, now.plus(drawn.after())));
      return new Taken(0, drawn.after());
    }
    held.updateAndGet(before -> before.with(drawn.tokens() - 1, drawn.left(), now));
    return new Taken(drawn.tokens() - 1 + drawn.left(), Duration.ZERO);
  }
}
