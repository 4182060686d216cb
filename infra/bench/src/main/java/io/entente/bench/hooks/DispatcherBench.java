package io.entente.bench.hooks;

import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import io.entente.webhooks.Destination;
import io.entente.webhooks.Dispatcher;
import io.entente.webhooks.EventBuses;
import io.entente.webhooks.Ladder;
import io.entente.webhooks.SigningKey;
import io.entente.webhooks.Verdict;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The dispatcher alone: it signs, sends, says what the answer means and when a message that was not
 * taken is tried next. What is known of endpoints and messages is in memory.
 */
final class DispatcherBench {
  private static final int ENDPOINTS = 100;
  private static final int AT_ONCE = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration WARMING = Duration.ofSeconds(5);
  private static final Duration LASTING = Duration.ofSeconds(10);

  private static final EventBuses NO_BUS =
      (_, _) -> {
        throw new IllegalStateException("no endpoint here is a bus");
      };

  private final Dispatcher dispatcher =
      new Dispatcher(
          new Dispatcher.Ways(OutboundGateway.over(Reach.ANYWHERE), NO_BUS),
          Clock.systemUTC(),
          Clock.systemUTC());
  private final List<Target> targets;
  private final String body;
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicLong delivered = new AtomicLong();
  private final Map<String, Instant> next = new ConcurrentHashMap<>();

  /** An endpoint. */
  private record Target(URI url, List<SigningKey> keys) {}

  /**
   * @param body of every message
   */
  DispatcherBench(Receiving receiver, String body) {
    var random = new SecureRandom();
    this.targets =
        IntStream.range(0, ENDPOINTS)
            .mapToObj(i -> URI.create(receiver.url("/counted/" + i)))
            .map(url -> new Target(url, List.of(SigningKey.drawn(random))))
            .toList();
    this.body = body;
  }

  void run() {
    during(WARMING);
    delivered.set(0);
    next.clear();
    double seconds = during(LASTING);
    System.out.printf(
        "  dispatcher, %d endpoints: %.0f deliveries/s of %d bytes, %d to be tried again%n",
        ENDPOINTS, delivered.get() / seconds, body.length(), next.size());
  }

  private double during(Duration time) {
    long from = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        threads.execute(() -> sendUntil(from + time.toNanos()));
      }
    }
    return (System.nanoTime() - from) / 1e9;
  }

  private void sendUntil(long end) {
    while (System.nanoTime() < end) {
      send(numbers.getAndIncrement());
    }
  }

  private void send(long number) {
    Target target = targets.get((int) (number % ENDPOINTS));
    String id = "evt_" + number;
    var message =
        new Dispatcher.Message(
            new Destination.Url(target.url), id, "deal.approved", body, target.keys);
    switch (dispatcher.send(message, PATIENCE).verdict()) {
      case Verdict.Delivered _ -> delivered.incrementAndGet();
      case Verdict.Gone _ -> throw new IllegalStateException("no endpoint is gone");
      case Verdict.Failed failed ->
          Ladder.pauseAfter(1, failed, id)
              .ifPresent(pause -> next.put(id, Instant.now().plus(pause)));
    }
  }
}
