package io.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs a thing many times, so many at once, and times each. */
final class Load {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Load() {}

  /** On threads of the system, whose processor time can be told. */
  static Figures run(int times, int atOnce, IntConsumer thing) {
    long[] nanos = new long[times];
    long[] own = new long[times];
    long cpu = SYSTEM.getProcessCpuTime();
    long from = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      IntStream.range(0, times)
          .mapToObj(
              number ->
                  threads.submit(
                      () -> {
                        long start = System.nanoTime();
                        long spent = OwnTime.start();
                        thing.accept(number);
                        own[number] = OwnTime.since(spent);
                        nanos[number] = System.nanoTime() - start;
                      }))
          .toList()
          .forEach(Load::done);
    }
    return new Figures(
        Arrays.stream(nanos),
        Duration.ofNanos(System.nanoTime() - from),
        Duration.ofNanos(SYSTEM.getProcessCpuTime() - cpu),
        Duration.ofNanos(Arrays.stream(own).sum()));
  }

  private static void done(Future<?> run) {
    try {
      run.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("a run failed", e);
    }
  }
}
