package io.entente.testkit;

import io.entente.contract.ConsumerSpec;
import io.entente.contract.Contract;
import io.entente.platform.events.Bus;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.EventsEntry;
import io.entente.platform.events.Notice;
import io.entente.platform.events.Unreadable;
import io.entente.testkit.lambda.QueueEvents;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** A bus with one queue for each consumer that is there, all in memory and of one thread. */
final class TestBus implements Bus {
  private static final int BATCH = 10;

  private final Contract contract;
  private final String environment;
  private final Consumer<Notice> check;
  private final Map<String, Function<InputStream, byte[]>> entries = new HashMap<>();
  private final Map<String, Queue<QueueEvents.Message>> queues = new HashMap<>();
  private final List<Notice> published = new ArrayList<>();
  private final List<DeadLetter> dead = new ArrayList<>();
  private Optional<Function<InputStream, byte[]>> keeper = Optional.empty();

  /**
   * @param check sees every notice before anybody hears it
   */
  TestBus(Contract contract, String environment, Consumer<Notice> check) {
    this.contract = contract;
    this.environment = environment;
    this.check = check;
  }

  /** Whose messages that context's {@code events} entry shall have. */
  void consume(Set<String> consumers, Function<InputStream, byte[]> entry) {
    for (String consumer : consumers) {
      entries.put(consumer, entry);
      queues.put(consumer, new ArrayDeque<>());
    }
  }

  /** Whom the dead letters are brought to. */
  void bury(Function<InputStream, byte[]> entry) {
    this.keeper = Optional.of(entry);
  }

  @Override
  public boolean tellAgain(String consumer, Notice notice) {
    java.util.Objects.requireNonNull(queues.get(consumer), consumer).add(message(notice));
    return true;
  }

  private static QueueEvents.Message message(Notice notice) {
    return new QueueEvents.Message(UUID.randomUUID().toString(), CloudEvents.write(notice), 0);
  }

  @Override
  public List<Integer> publish(List<Notice> notices) {
    for (Notice notice : notices) {
      check.accept(notice);
      published.add(notice);
      for (ConsumerSpec consumer : contract.consumers()) {
        Queue<QueueEvents.Message> queue = queues.get(consumer.name());
        if (queue != null && consumer.eventTypes().contains(notice.type())) {
          queue.add(message(notice));
        }
      }
    }
    return List.of();
  }

  @Override
  public void setAside(Unreadable item) {
    throw new AssertionError("the outbox holds what cannot be read: " + item);
  }

  List<Notice> published() {
    return List.copyOf(published);
  }

  List<DeadLetter> dead() {
    return List.copyOf(dead);
  }

  /** Hands one batch to each consumer; tells how many messages were handed over. */
  int deliver() {
    int handed = 0;
    for (var queue : queues.entrySet()) {
      List<QueueEvents.Message> batch = batch(queue.getValue());
      if (!batch.isEmpty()) {
        handed += batch.size();
        deliver(queue.getKey(), batch);
      }
    }
    return handed;
  }

  private void deliver(String consumer, List<QueueEvents.Message> batch) {
    byte[] event = QueueEvents.of("entente-%s-%s".formatted(environment, consumer), batch);
    var entry = java.util.Objects.requireNonNull(entries.get(consumer));
    Set<String> failed = QueueEvents.failed(entry.apply(new ByteArrayInputStream(event)));
    for (QueueEvents.Message message : batch) {
      if (failed.contains(message.id())) {
        again(consumer, message);
      }
    }
  }

  private void again(String consumer, QueueEvents.Message message) {
    if (message.received() >= EventsEntry.MOST_RECEIVES) {
      dead.add(new DeadLetter(consumer, CloudEvents.read(message.body())));
      keeper.ifPresent(entry -> bury(entry, consumer, message));
    } else {
      java.util.Objects.requireNonNull(queues.get(consumer)).add(message);
    }
  }

  private void bury(
      Function<InputStream, byte[]> entry, String consumer, QueueEvents.Message message) {
    String queue = "entente-%s-%s-dead".formatted(environment, consumer);
    byte[] event = QueueEvents.of(queue, List.of(message));
    Set<String> failed = QueueEvents.failed(entry.apply(new ByteArrayInputStream(event)));
    if (!failed.isEmpty()) {
      throw new AssertionError("a dead letter could not be kept: " + message.body());
    }
  }

  private static List<QueueEvents.Message> batch(Queue<QueueEvents.Message> queue) {
    var batch = new ArrayList<QueueEvents.Message>();
    while (batch.size() < BATCH && !queue.isEmpty()) {
      var message = queue.remove();
      batch.add(new QueueEvents.Message(message.id(), message.body(), message.received() + 1));
    }
    return batch;
  }
}
