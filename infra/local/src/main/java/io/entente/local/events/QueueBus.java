package io.entente.local.events;

import io.entente.contract.ConsumerSpec;
import io.entente.local.events.Outstanding.Letter;
import io.entente.platform.events.Bus;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.Notice;
import io.entente.platform.events.Unreadable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The bus: each notice into the queue of each consumer that listens to its type, ten at a time. */
final class QueueBus implements Bus {
  private static final int BATCH = 10;

  private final Queues queues;
  private final List<ConsumerSpec> consumers;
  private final Outstanding outstanding;
  private final DeadLetterFile dead;

  QueueBus(
      Queues queues, List<ConsumerSpec> consumers, Outstanding outstanding, DeadLetterFile dead) {
    this.queues = queues;
    this.consumers = consumers;
    this.outstanding = outstanding;
    this.dead = dead;
  }

  @Override
  public void setAside(Unreadable item) {
    dead.keep("relay", item);
  }

  @Override
  public List<Integer> publish(List<Notice> notices) {
    var refused = new TreeSet<Integer>();
    for (ConsumerSpec consumer : consumers) {
      List<Integer> places =
          IntStream.range(0, notices.size())
              .filter(place -> consumer.eventTypes().contains(notices.get(place).type()))
              .boxed()
              .toList();
      for (int from = 0; from < places.size(); from += BATCH) {
        List<Integer> some = places.subList(from, Math.min(from + BATCH, places.size()));
        refused.addAll(send(consumer.name(), notices, some));
      }
    }
    return List.copyOf(refused);
  }

  @Override
  public boolean tellAgain(String consumer, Notice notice) {
    return send(consumer, List.of(notice), List.of(0)).isEmpty();
  }

  /** Whom a notice is for, and which it is. */
  List<Letter> letters(Notice notice) {
    return consumers.stream()
        .filter(consumer -> consumer.eventTypes().contains(notice.type()))
        .map(consumer -> new Letter(consumer.name(), notice.id()))
        .toList();
  }

  /** The places of those that the queue did not take. */
  private Set<Integer> send(String consumer, List<Notice> notices, List<Integer> places) {
    places.forEach(place -> outstanding.add(letter(consumer, notices.get(place))));
    Set<Integer> refused = refused(consumer, notices, places);
    refused.forEach(place -> outstanding.settle(letter(consumer, notices.get(place))));
    return refused;
  }

  private Set<Integer> refused(String consumer, List<Notice> notices, List<Integer> places) {
    try {
      var answer =
          queues
              .client()
              .sendMessageBatch(
                  batch ->
                      batch
                          .queueUrl(queues.url(consumer))
                          .entries(
                              places.stream()
                                  .map(place -> entry(place, notices.get(place)))
                                  .toList()));
      var refused = new TreeSet<Integer>();
      answer.failed().forEach(failed -> refused.add(Integer.valueOf(failed.id())));
      return refused;
    } catch (SdkException _) {
      return new TreeSet<>(places);
    }
  }

  private static SendMessageBatchRequestEntry entry(int place, Notice notice) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(place))
        .messageBody(CloudEvents.write(notice))
        .messageGroupId(notice.tenant().value())
        .build();
  }

  private static Letter letter(String consumer, Notice notice) {
    return new Letter(consumer, notice.id());
  }
}
