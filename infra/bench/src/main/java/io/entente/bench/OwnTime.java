package io.entente.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Processor time of a thread without what it spends inside the database's client, which in this
 * process is the database itself.
 */
final class OwnTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ThreadLocal<Long> ELSEWHERE = ThreadLocal.withInitial(() -> 0L);

  private OwnTime() {}

  static long start() {
    ELSEWHERE.set(0L);
    return THREADS.getCurrentThreadCpuTime();
  }

  /** A call by reflection. */
  interface Called<T> {
    T call() throws ReflectiveOperationException;
  }

  /** In nanoseconds. */
  static long since(long start) {
    return THREADS.getCurrentThreadCpuTime() - start - ELSEWHERE.get();
  }

  /** Does something whose time does not count. */
  static <T> T elsewhere(Called<T> call) throws ReflectiveOperationException {
    long from = THREADS.getCurrentThreadCpuTime();
    try {
      return call.call();
    } finally {
      ELSEWHERE.set(ELSEWHERE.get() + THREADS.getCurrentThreadCpuTime() - from);
    }
  }
}
