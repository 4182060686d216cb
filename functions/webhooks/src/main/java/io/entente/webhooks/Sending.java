package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.events.Notice;
import io.entente.platform.log.Journal;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends a delivery once, and says how it goes on with it and with its endpoint. */
record Sending(Dispatcher dispatcher, Meter meter, Clock clock) {
  /** What is not answered by then is asked again apart from the others, with more patience. */
  static final Duration QUICK = Duration.ofSeconds(2);

  static final Duration PATIENT = Duration.ofSeconds(15);

  /** What is sent to whom. */
  record Task(TenantTable table, EndpointStore.Hearer hearer, ToldEvent event) {
    EndpointItem endpoint() {
      return hearer.endpoint();
    }

    HealthItem health() {
      return hearer.health();
    }
  }

  /** The delivery after one more attempt, or waiting for its turn at an endpoint with a limit. */
  DeliveryItem inTurn(Task task, DeliveryItem delivery, Duration patience) {
    Instant now = clock.instant();
    Instant turn = delivery.hasTurn() ? now : Pace.turn(task.table, task.endpoint(), now);
    if (turn.isAfter(now.plus(Pace.LONGEST))) {
      return delivery.ended(DeliveryState.HELD, delivery.attempts());
    }
    return turn.isAfter(now) ? delivery.inTurn(turn) : sent(task, delivery, patience);
  }

  /** The delivery after one more attempt. */
  DeliveryItem sent(Task task, DeliveryItem delivery, Duration patience) {
    Dispatcher.Result result = dispatcher.send(message(task), patience);
    meter(task, delivery, result);
    DeliveryItem tried = delivery.tried(result.tried());
    int count = delivery.attempts() + 1;
    return switch (result.verdict()) {
      case Verdict.Delivered _ -> {
        noteWell(task, result);
        yield tried.ended(DeliveryState.DELIVERED, count);
      }
      case Verdict.Gone _ -> {
        disable(task, "it answered 410 Gone");
        yield tried.ended(DeliveryState.FAILED, count);
      }
      case Verdict.Failed _ when result.outOfPatience() && patience.equals(QUICK) -> {
        note(task, task.health().tooSlow());
        yield tried.waiting(delivery.attempts(), clock.instant());
      }
      case Verdict.Failed failed -> failed(task, tried, failed);
    };
  }

  private void meter(Task task, DeliveryItem before, Dispatcher.Result result) {
    Notice event = task.event.notice();
    boolean first = before.tries().isEmpty() && !before.again();
    meter.sent(
        new Journal.Sent(
            event,
            result.tried().delivered(),
            first ? Optional.of(Duration.between(event.at(), clock.instant())) : Optional.empty(),
            Duration.ofMillis(result.tried().milliseconds())));
  }

  private Dispatcher.Message message(Task task) {
    List<SigningKey> keys = task.endpoint().keysAt(clock.instant());
    Notice event = task.event.notice();
    return new Dispatcher.Message(
        task.endpoint().destination(), event.id(), event.type(), task.event.body(), keys);
  }

  private DeliveryItem failed(Task task, DeliveryItem tried, Verdict.Failed failed) {
    Instant now = clock.instant();
    int count = tried.attempts() + 1;
    Optional<Duration> pause = Ladder.pauseAfter(count, failed, tried.deliveryId());
    HealthItem health = task.health().failed(now, Ladder.rest(failed, pause));
    note(task, health);
    if (health.isHopelessAt(now)) {
      disable(task, "nothing but failures came of it for five days");
    }
    return pause
        .map(p -> tried.waiting(count, now.plus(p)))
        .orElseGet(() -> tried.ended(DeliveryState.FAILED, count));
  }

  /** It is well again; where it took long, well but slow. */
  private static void noteWell(Task task, Dispatcher.Result result) {
    if (!task.health().isUnwell()) {
      return;
    }
    HealthItem well = HealthItem.well(task.endpoint().endpointId());
    boolean slow = result.tried().milliseconds() >= QUICK.toMillis();
    note(task, slow ? well.tooSlow() : well);
  }

  private static void note(Task task, HealthItem health) {
    if (!health.equals(task.health())) {
      task.table.change().put(HealthItem.TYPE, health).commit();
    }
  }

  private void disable(Task task, String because) {
    String id = task.endpoint().endpointId();
    Outcome<Boolean> outcome = Attempts.of(() -> disabled(task.table, id, because));
    if (outcome instanceof Outcome.Refused<Boolean>(var problem)) {
      throw new IllegalStateException(problem.detail());
    }
  }

  private Optional<Outcome<Boolean>> disabled(TenantTable table, String id, String because) {
    var found = EndpointStore.find(table, id).filter(read -> read.item().isEnabled());
    if (found.isEmpty()) {
      return Optional.of(Outcome.done(false));
    }
    EndpointItem next = found.get().item().disabled(because, clock.instant());
    return EndpointStore.replace(table, found.get(), next).commit()
            instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }
}
