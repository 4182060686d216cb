package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That an endpoint which is slow or dead is felt by no other. */
class IsolationTest {
  private final Stage stage = new Stage();
  private final Receiver well = new Receiver();
  private final Receiver other = new Receiver();

  @AfterEach
  void close() {
    well.close();
    other.close();
    stage.close();
  }

  @Test
  void who_hangs_is_waited_for_once_and_then_left_to_the_queue_of_those_that_are_not_well() {
    var never = new CountDownLatch(1);
    other.answering(_ -> awaits(never));
    stage.endpoint(stage.admin(), well.url(), "deal.approved");
    var hanging = stage.endpoint(stage.admin(), other.url(), "deal.approved");

    for (int i = 0; i < 4; i++) {
      deliver(stage.happened("deal.approved", "P-100"));
    }

    assertThat(well.got()).hasSize(4);
    assertThat(other.got()).as("asked once beside the others").hasSize(1);
    assertThat(hanging.deliveries()).hasSize(4);
    never.countDown();
    other.answering(Receiver.status(204));
    stage.env.drain();
    assertThat(other.got().stream().map(Receiver.Got::id).distinct()).hasSize(4);
  }

  @Test
  void who_is_dead_costs_the_others_one_attempt() {
    stage.endpoint(stage.admin(), well.url(), "deal.approved");
    var dead = stage.endpoint(stage.admin(), other.url(), "deal.approved");
    other.close();

    for (int i = 0; i < 4; i++) {
      deliver(stage.happened("deal.approved", "P-100"));
    }

    assertThat(well.got()).hasSize(4);
    var attempts = dead.deliveries().valueStream().mapToInt(d -> d.path("attempts").asInt()).sum();
    assertThat(attempts).as("tried once beside the others").isEqualTo(1);
  }

  @Test
  void whatever_waits_for_one_that_is_dead_has_one_wake_up_and_one_attempt_at_a_time() {
    other.answering(Receiver.status(500));
    var dead = stage.endpoint(stage.admin(), other.url(), "deal.approved");

    happen(30);
    stage.env.drain();
    long wakeUps = wakeUps();

    assertThat(dead.deliveries()).hasSize(30);
    assertThat(wakeUps).as("of thirty deliveries").isLessThan(10);
    later(Duration.ofMinutes(1));
    assertThat(other.got().size()).as("ten that came together, then one for all").isBetween(2, 12);
  }

  @Test
  void who_is_well_again_gets_all_that_waited_in_parts() {
    other.answering(Receiver.status(500));
    var endpoint = stage.endpoint(stage.admin(), other.url(), "deal.approved");
    happen(50);
    stage.env.drain();

    other.answering(Receiver.status(204));
    later(Duration.ofMinutes(1));

    assertThat(endpoint.deliveries().valueStream().map(d -> d.path("state").asString()))
        .containsOnly("DELIVERED");
    assertThat(delivered()).hasSize(50);
  }

  @Test
  void one_event_that_an_endpoint_never_takes_holds_up_its_others_for_a_minute_at_most() {
    other.answering(
        exchange ->
            exchange.sendResponseHeaders(
                refused(exchange.getRequestHeaders().getFirst("webhook-id")) ? 500 : 204, -1));
    stage.endpoint(stage.admin(), other.url(), "deal.approved", "deal.rejected");
    stage.happened("deal.rejected", "P-100");
    stage.env.drain();
    later(Duration.ofSeconds(10));

    happen(5);
    stage.env.drain();
    later(Duration.ofMinutes(1));

    assertThat(other.got().stream().filter(got -> got.type().equals("deal.approved"))).hasSize(5);
  }

  @Test
  void who_died_over_a_backlog_is_followed_by_another() {
    other.answering(Receiver.status(500));
    var endpoint = stage.endpoint(stage.admin(), other.url(), "deal.approved");
    happen(1);
    stage.env.drain();
    stage.env.clock().move(Duration.ofSeconds(10));
    assertThat(taken(endpoint)).isTrue();
    assertThat(taken(endpoint)).as("nobody else works on it").isFalse();
    other.answering(Receiver.status(204));

    later(Duration.ofMinutes(1));
    assertThat(delivered()).hasSize(1);
    assertThat(other.got()).hasSize(1);
    later(Duration.ofMinutes(2));

    assertThat(other.got()).hasSize(2);
  }

  @Test
  void a_delivery_that_was_noted_by_one_who_died_before_the_wake_up_is_woken_by_the_repetition() {
    other.answering(Receiver.status(500));
    var endpoint = stage.endpoint(stage.admin(), other.url(), "deal.approved");
    Notice notice = stage.happened("deal.approved", "P-100");
    deliver(notice);
    forgetWakeUp(endpoint);
    other.answering(Receiver.status(204));

    deliver(notice);
    later(Duration.ofSeconds(10));

    assertThat(other.got()).hasSize(2);
    assertThat(delivered()).hasSize(1);
  }

  private void happen(int events) {
    for (int i = 0; i < events; i++) {
      stage.happened("deal.approved", "P-100");
    }
  }

  private void later(Duration by) {
    stage.env.clock().move(by);
    stage.env.sweep();
  }

  private List<String> delivered() {
    return other.got().stream().map(Receiver.Got::id).distinct().toList();
  }

  private long wakeUps() {
    return stage.env.published().stream()
        .filter(told -> told.type().startsWith("backlog."))
        .count();
  }

  private boolean taken(Stage.Endpoint endpoint) {
    return Stage.service("aurora")
        .run(
            () ->
                new Backlog(
                        stage.env.platform().tables("webhooks").current(),
                        endpoint.id(),
                        stage.env.clock())
                    .take());
  }

  private void forgetWakeUp(Stage.Endpoint endpoint) {
    Stage.service("aurora")
        .run(
            () -> {
              var table = stage.env.platform().tables("webhooks").current();
              var read = table.find(BacklogItem.TYPE, BacklogItem.key(endpoint.id())).orElseThrow();
              var told = new Backlog.Told(endpoint.id(), null);
              var cleared = Event.of("backlog.cleared", stage.env.clock().instant(), told);
              var empty = BacklogItem.empty(endpoint.id());
              return table
                  .change()
                  .replace("backlog", BacklogItem.TYPE, empty, read, cleared)
                  .commit();
            });
  }

  private boolean refused(String id) {
    return other.got().stream()
        .anyMatch(got -> got.id().equals(id) && got.type().equals("deal.rejected"));
  }

  /** As the queue of first attempts does; nothing else moves. */
  private void deliver(Notice notice) {
    var consumer =
        WebhookFunctions.composeForLaptop(stage.env.platform()).consumers().get(DeliverEvent.NAME);
    Stage.service("aurora")
        .run(
            () -> {
              java.util.Objects.requireNonNull(consumer).accept(notice);
              return notice;
            });
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
