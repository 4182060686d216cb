package io.entente.bench;

import io.entente.kernel.Edition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * What one tenant feels of another that sends fifty times what it may: both call the same function,
 * in one process.
 */
final class FairnessBench {
  private static final int TIMES = 50;
  private static final int SENDERS = 4;
  private static final int CALLS = 300;
  private static final Duration EVERY = Duration.ofMillis(50);
  private static final int TOO_MANY = 429;
  private static final String GREEDY = "greedy";
  private static final String MODEST = "modest";

  private final CountedDeals deals;

  /** Calls of the modest tenant that were refused: none, as long as no clock is set. */
  private int turnedAway;

  FairnessBench(Scene scene) {
    scene.tenant(GREEDY, Edition.BASIC);
    scene.tenant(MODEST, Edition.BASIC);
    this.deals = new CountedDeals(scene.environment().platform());
  }

  void run() throws InterruptedException, ExecutionException {
    modest(CALLS); // warm
    Figures alone = modest(CALLS);
    var stop = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
      List<Future<List<Long>>> senders = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        senders.add(threads.submit(sender(stop)));
      }
      print(alone, besides(stop), refused(senders));
    }
  }

  /** While the others send; and whatever comes of it, they stop. */
  private Figures besides(AtomicBoolean stop) {
    try {
      return modest(CALLS);
    } finally {
      stop.set(true);
    }
  }

  /** So many calls of the tenant that stays within its limit, at an even pace. */
  private Figures modest(int calls) {
    long[] nanos = new long[calls];
    long from = System.nanoTime();
    long next = from;
    for (int i = 0; i < calls; i++) {
      LockSupport.parkNanos(next - System.nanoTime());
      long start = System.nanoTime();
      next = Math.max(next, start) + EVERY.toNanos(); // it never makes up for a pause
      if (deals.list(MODEST) == TOO_MANY) {
        turnedAway++;
      }
      nanos[i] = System.nanoTime() - start;
    }
    var wall = Duration.ofNanos(System.nanoTime() - from);
    return new Figures(LongStream.of(nanos), wall, Duration.ZERO, Duration.ZERO);
  }

  /** Sends its part of fifty times the limit until it is stopped, and keeps what refusals took. */
  private Callable<List<Long>> sender(AtomicBoolean stop) {
    long every =
        Duration.ofSeconds(1).toNanos()
            * SENDERS
            / ((long) TIMES * Edition.BASIC.ofTenant().perSecond());
    return () -> {
      List<Long> refused = new ArrayList<>();
      long from = System.nanoTime();
      for (long i = 0; !stop.get(); i++) {
        LockSupport.parkNanos(from + i * every - System.nanoTime());
        long start = System.nanoTime();
        if (deals.list(GREEDY) == TOO_MANY) {
          refused.add(System.nanoTime() - start);
        }
      }
      return refused;
    };
  }

  private static Figures refused(List<Future<List<Long>>> senders)
      throws InterruptedException, ExecutionException {
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> sender : senders) {
      all.addAll(sender.get());
    }
    return new Figures(
        all.stream().mapToLong(Long::longValue),
        EVERY.multipliedBy(CALLS),
        Duration.ZERO,
        Duration.ZERO);
  }

  private void print(Figures alone, Figures beside, Figures refused) {
    System.out.printf("%nTenant A at %d times its limit, B within its own%n", TIMES);
    System.out.printf(
        "  A: %d refused, %.0f/s; a refusal takes p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
        refused.calls(),
        refused.perSecond(),
        refused.percentile(0.5),
        refused.percentile(0.95),
        refused.percentile(0.99));
    System.out.printf(
        "  B: p95 %.2f ms alone, %.2f ms beside A: ratio %.2f; %d calls refused%n",
        alone.percentile(0.95),
        beside.percentile(0.95),
        beside.percentile(0.95) / alone.percentile(0.95),
        turnedAway);
  }
}
