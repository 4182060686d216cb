package io.entente.bench.hooks;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast webhooks are: the dispatcher alone; how many events a second come all the way, beside
 * the bare writes and queue calls of as many; how old an event is when it is received, and how much
 * older beside an endpoint that answers after ten seconds and one where nobody listens.
 */
public final class WebhookBench {
  private static final int[] RATES = {50, 100, 200};
  private static final int[] BESIDE = {20, 50};
  private static final int ALL_AT_ONCE = 2_000;
  private static final Duration LASTING = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final String DEAD = "http://127.0.0.1:9/dead";

  private final Vendor vendor;
  private final Receiving receiver;

  private WebhookBench(Vendor vendor, Receiving receiver) {
    this.vendor = vendor;
    this.receiver = receiver;
  }

  /** By itself: for a run of this alone. */
  public static void main(String[] arguments) throws Exception {
    print();
    System.exit(0); // the embedded table keeps threads that end only minutes later
  }

  public static void print() throws IOException, InterruptedException {
    System.out.printf("%nWebhooks; the receiver is another process%n");
    try (var receiver = Receiving.start();
        var vendor = new Vendor(Files.createTempDirectory("entente-hooks"))) {
      new DispatcherBench(receiver, vendor.body()).run();
      new WebhookBench(vendor, receiver).run();
    }
    for (int rate : BESIDE) {
      isolation(rate);
    }
  }

  private void run() throws IOException, InterruptedException {
    vendor.endpoint(receiver.url("/well"));
    ages(RATES[0]); // warm
    wholePath();
    for (int rate : RATES) {
      line("alone", rate, ages(rate));
    }
  }

  /**
   * How much an endpoint feels others: two that are well, and one that is slow and one where nobody
   * listens. What is for them is written as well, so that on parts that do not grow it feels any
   * others the more, the nearer the rate is to all that these parts take.
   */
  private static void isolation(int rate) throws IOException, InterruptedException {
    long alone = beside(rate, "alone", List.of());
    long well = beside(rate, "beside two that are well", List.of("/quiet/1", "/quiet/2"));
    long sick = beside(rate, "beside a slow and a dead one", List.of("/slow", DEAD));
    System.out.printf(
        "  p95 beside the slow and the dead one: %.2f of alone, %.2f of beside two that are well%n",
        (double) sick / alone, (double) sick / well);
  }

  private static long beside(int rate, String what, List<String> others)
      throws IOException, InterruptedException {
    try (var receiver = Receiving.start();
        var vendor = new Vendor(Files.createTempDirectory("entente-hooks"))) {
      vendor.endpoint(receiver.url("/well"));
      others.forEach(other -> vendor.endpoint(receiver.url(other)));
      var bench = new WebhookBench(vendor, receiver);
      bench.ages(rate); // warm, and how the others fare becomes known
      List<Long> ages = bench.ages(rate);
      line(what, rate, ages);
      return percentile(ages, 0.95);
    }
  }

  /** As fast as it goes, beside its floor on the same parts. */
  private void wholePath() throws IOException, InterruptedException {
    receiver.taken();
    long from = System.nanoTime();
    for (int i = 0; i < ALL_AT_ONCE; i++) {
      vendor.happens();
    }
    received(ALL_AT_ONCE);
    double ours = ALL_AT_ONCE * 1e9 / (System.nanoTime() - from);
    double floor = new Floor(vendor).perSecond(ALL_AT_ONCE);
    System.out.printf(
        "  whole path %.0f events/s; bare writes and queue calls %.0f/s; ratio %.2f%n",
        ours, floor, ours / floor);
  }

  /** Of as many events a second for a while, at an even pace; all of them, or it fails. */
  private List<Long> ages(int rate) throws IOException, InterruptedException {
    receiver.taken();
    long events = rate * LASTING.toSeconds();
    long from = System.nanoTime();
    for (long i = 0; i < events; i++) {
      LockSupport.parkNanos(from + i * Duration.ofSeconds(1).toNanos() / rate - System.nanoTime());
      vendor.happens();
    }
    double wall = (System.nanoTime() - from) / 1e9;
    if (wall > LASTING.toSeconds() * 1.05) {
      System.out.printf("  only %.0f/s could be committed, of %d/s%n", events / wall, rate);
    }
    return received(events);
  }

  private List<Long> received(long events) throws IOException, InterruptedException {
    List<Long> all = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (all.size() < events) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "%d of %d events came in time".formatted(all.size(), events));
      }
      LockSupport.parkNanos(LOOK.toNanos());
      all.addAll(receiver.taken());
    }
    return all.stream().sorted().toList();
  }

  private static void line(String what, int rate, List<Long> ages) {
    System.out.printf(
        "  %3d/s %-28s p50 %5d ms, p95 %5d ms, p99 %5d ms%n",
        rate, what, percentile(ages, 0.5), percentile(ages, 0.95), percentile(ages, 0.99));
  }

  private static long percentile(List<Long> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
  }
}
