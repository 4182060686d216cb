package io.entente.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Runs a thing many times, so many at once, and times each. */
final class Load {
  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Load() {}

  static Figures run(int times, int atOnce, IntConsumer thing) {
    long[] nanos = new long[times];
    long cpu = SYSTEM.getProcessCpuTime();
    long from = System.nanoTime();
    var places = new Semaphore(atOnce);
    var fault = new AtomicReference<@Nullable RuntimeException>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times; i++) {
        int number = i;
        places.acquireUninterruptibly();
        threads.execute(
            () -> {
              try {
                long start = System.nanoTime();
                thing.accept(number);
                nanos[number] = System.nanoTime() - start;
              } catch (RuntimeException e) {
                fault.compareAndSet(null, e);
              } finally {
                places.release();
              }
            });
      }
    }
    RuntimeException failed = fault.get();
    if (failed != null) {
      throw failed;
    }
    return new Figures(
        Arrays.stream(nanos),
        Duration.ofNanos(System.nanoTime() - from),
        Duration.ofNanos(SYSTEM.getProcessCpuTime() - cpu));
  }
}
