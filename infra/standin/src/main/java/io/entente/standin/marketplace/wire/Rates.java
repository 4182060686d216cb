package io.entente.standin.marketplace.wire;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many calls a second an account has for each operation, by the marketplace's clock. Off until
 * it is asked for: a clock that stands still would let nobody through.
 */
public final class Rates {
  private static final Map<String, Integer> A_SECOND =
      Map.of(
          "StartChangeSet", 5,
          "CancelChangeSet", 5,
          "ListChangeSets", 5,
          "DescribeChangeSet", 10,
          "ListEntities", 10,
          "DescribeEntity", 20);

  private record Second(long at, int calls) {
    Second next(long now) {
      return at == now ? new Second(at, calls + 1) : new Second(now, 1);
    }
  }

  private final Clock clock;
  private final AtomicBoolean kept = new AtomicBoolean();
  private final Map<String, Second> seconds = new ConcurrentHashMap<>();

  public Rates(Clock clock) {
    this.clock = clock;
  }

  public void keep() {
    kept.set(true);
  }

  void count(String account, String operation) {
    Integer most = A_SECOND.get(operation);
    if (most == null || !kept.get()) {
      return;
    }
    long now = clock.instant().getEpochSecond();
    Second second =
        seconds.merge(account + operation, new Second(now, 1), (before, _) -> before.next(now));
    if (second.calls > most) {
      throw new Refused(429, "ThrottlingException", "Rate exceeded");
    }
  }
}
