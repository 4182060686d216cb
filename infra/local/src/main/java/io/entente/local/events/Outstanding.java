package io.entente.local.events;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Messages that were put into a queue and are not dealt with: neither heard nor dead. */
final class Outstanding {
  /** One notice on its way to one consumer. */
  record Letter(String consumer, String noticeId) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Letter, Integer> counts = new HashMap<>();
  private final Map<String, Integer> byConsumer = new HashMap<>();

  void add(Letter letter) {
    lock.lock();
    try {
      counts.merge(letter, 1, Integer::sum);
      byConsumer.merge(letter.consumer, 1, Integer::sum);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void settle(Letter letter) {
    lock.lock();
    try {
      if (counts.containsKey(letter)) {
        counts.computeIfPresent(letter, (_, count) -> oneLess(count));
        byConsumer.computeIfPresent(letter.consumer, (_, count) -> oneLess(count));
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Null where it was the last, which removes it from its map. */
  private static @Nullable Integer oneLess(int count) {
    return count == 1 ? null : count - 1;
  }

  int size() {
    lock.lock();
    try {
      return counts.size();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something is on its way to this consumer; tells whether that is so in time. */
  boolean awaitAny(String consumer, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (!byConsumer.containsKey(consumer)) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until none of these is outstanding; tells whether that came to be in time. */
  boolean await(Collection<Letter> letters, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (letters.stream().anyMatch(counts::containsKey)) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
