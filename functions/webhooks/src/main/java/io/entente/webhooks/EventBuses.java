package io.entente.webhooks;

import io.entente.platform.outbound.Outbound;
import java.time.Duration;

/** The way to the buses of others. */
@FunctionalInterface
public interface EventBuses {
  /**
   * One event for a bus.
   *
   * @param type the event's, which rules of the bus match
   * @param detail the CloudEvent, JSON
   */
  record Entry(Destination.Bus to, String type, String detail) {}

  /**
   * Never throws for what the other side does. What AWS says is an answer with its status: 200
   * where the bus took the event.
   */
  Outbound.Reply put(Entry entry, Duration patience);
}
