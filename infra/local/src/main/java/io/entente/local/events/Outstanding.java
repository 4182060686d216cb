package io.entente.local.events;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Messages that were put into a queue and are not dealt with: neither heard nor dead. */
final class Outstanding {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition settled = lock.newCondition();
  private final Map<String, Integer> counts = new HashMap<>();

  static String key(String consumer, String noticeId) {
    return consumer + "#" + noticeId;
  }

  void add(String key) {
    lock.lock();
    try {
      counts.merge(key, 1, Integer::sum);
    } finally {
      lock.unlock();
    }
  }

  void settle(String key) {
    lock.lock();
    try {
      counts.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
      settled.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return counts.size();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until none of these is outstanding; tells whether that came to be in time. */
  boolean await(Collection<String> keys, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (keys.stream().anyMatch(counts::containsKey)) {
        if (left <= 0) {
          return false;
        }
        left = settled.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
