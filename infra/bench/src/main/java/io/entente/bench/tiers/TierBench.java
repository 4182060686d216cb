package io.entente.bench.tiers;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How fast tiers move: how old a sale is when the tier that it earned can be read, and how long it
 * takes to look at all partners after the program changed so that each gets another tier; beside
 * the bare transactions of as many items.
 */
public final class TierBench {
  private static final int PARTNERS = 10_000;
  private static final int SALES = 100;
  private static final Duration LOOK = Duration.ofMillis(2);
  private static final Duration REPORT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final double MS = 1e6;
  private static final double SECOND = 1e9;

  private final Market market;
  private final int partners;

  private TierBench(Market market, int partners) {
    this.market = market;
    this.partners = partners;
  }

  /** By itself: for a run of this alone, of as many partners as are named. */
  public static void main(String[] arguments) throws IOException {
    print(arguments.length == 0 ? PARTNERS : Integer.parseInt(arguments[0]));
    System.exit(0); // the embedded table keeps threads that end only minutes later
  }

  public static void print() throws IOException {
    print(PARTNERS);
  }

  private static void print(int partners) throws IOException {
    System.out.printf("%nTiers, on the local program's relay, queues and tables%n");
    try (var market = new Market(Files.createTempDirectory("entente-tiers"))) {
      market.publish("", "");
      market.partners(partners);
      until(() -> !market.isBusy());
      new TierBench(market, partners).run();
    }
  }

  private void run() {
    promotions(SALES / 10); // warm
    List<Long> ages = promotions(SALES);
    System.out.printf(
        "  a promotion can be read p50 %.0f ms, p95 %.0f ms, p99 %.0f ms after the sale's commit%n",
        percentile(ages, 0.5), percentile(ages, 0.95), percentile(ages, 0.99));
    until(() -> !market.isBusy());
    programChange();
  }

  /** One after the other; each of another partner. */
  private List<Long> promotions(int many) {
    var ages = new ArrayList<Long>();
    for (int i = 0; i < many; i++) {
      String partner = "P-" + (many + i); // those of warming are others
      market.won(partner);
      until(() -> !market.isBusy());
      market.won(partner);
      long from = System.nanoTime();
      until(() -> market.tier(partner).equals("silver"));
      ages.add(System.nanoTime() - from);
    }
    return ages.stream().sorted().toList();
  }

  /** The lowest tier has another name: nearly everybody is placed anew. */
  private void programChange() {
    long from = System.nanoTime();
    long version = market.publish("{id: registered,", "{id: member,");
    long reported = from;
    Market.Progress progress = market.progress(version);
    while (!progress.finished()) {
      LockSupport.parkNanos(LOOK.toNanos() * 25);
      progress = market.progress(version);
      if (System.nanoTime() - reported > REPORT.toNanos()) {
        reported = System.nanoTime();
        System.out.printf(
            "    after %.0f s: %,d of %,d%n",
            (reported - from) / SECOND, progress.evaluated(), partners);
      }
    }
    double written = (System.nanoTime() - from) / SECOND;
    until(() -> !market.isBusy());
    double told = (System.nanoTime() - from) / SECOND;
    double floor = new Floor(market).seconds(partners);
    System.out.printf(
        "  %,d partners after a program change: %.1f s until all is written, %.1f s until all is told; bare transactions %.1f s, ratio %.2f%n",
        progress.evaluated(), written, told, floor, written / floor);
  }

  private static void until(BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("it did not come to an end in time");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static double percentile(List<Long> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))) / MS;
  }
}
