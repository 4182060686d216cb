package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
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
