package io.entente.local.events;

import io.entente.platform.events.Bus;
import io.entente.platform.events.Notice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A bus that has taken a notice only when its consumers have dealt with it: for the sweeper, which
 * forgets a due time as soon as the bus has it, while the queues here do not outlive the process.
 */
final class AwaitingBus implements Bus {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final QueueBus bus;
  private final Outstanding outstanding;

  AwaitingBus(QueueBus bus, Outstanding outstanding) {
    this.bus = bus;
    this.outstanding = outstanding;
  }

  @Override
  public List<Integer> publish(List<Notice> notices) {
    Set<Integer> refused = new HashSet<>(bus.publish(notices));
    try {
      for (int i = 0; i < notices.size(); i++) {
        if (!refused.contains(i) && !outstanding.await(bus.letters(notices.get(i)), PATIENCE)) {
          refused.add(i);
        }
      }
      return new ArrayList<>(refused);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return java.util.stream.IntStream.range(0, notices.size()).boxed().toList();
    }
  }
}
