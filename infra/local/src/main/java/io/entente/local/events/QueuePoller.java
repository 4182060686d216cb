package io.entente.local.events;

import io.entente.local.events.Outstanding.Letter;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.EventsEntry;
import io.entente.testkit.lambda.QueueEvents;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Hands one consumer's messages to its context's {@code events} entry, as Lambda's poller does.
 * While nothing is on its way to the consumer, its queue is not asked at all: nobody but this
 * process puts anything there.
 */
final class QueuePoller implements Loop.Turn {
  private static final int BATCH = 10;
  private static final int WAIT_SECONDS = 1;
  private static final Duration REST = Duration.ofSeconds(1);

  /** Between attempts; on AWS it is the queue's visibility timeout, too long for a laptop. */
  private static final int AGAIN_SECONDS = 1;

  private final String consumer;
  private final Queues queues;
  private final EventsEntry entry;
  private final Outstanding outstanding;
  private final Runnable heard;

  /**
   * @param heard told after each batch, for consumers make things happen
   */
  QueuePoller(Queued queued, EventsEntry entry, Runnable heard) {
    this.consumer = queued.consumer;
    this.queues = queued.queues;
    this.entry = entry;
    this.outstanding = queued.outstanding;
    this.heard = heard;
  }

  /** Where one consumer's messages stand. */
  record Queued(String consumer, Queues queues, Outstanding outstanding) {}

  @Override
  public boolean take() {
    if (anyOnItsWay()) {
      List<Message> messages = receive();
      if (!messages.isEmpty()) {
        hand(messages);
        heard.run();
      }
    }
    return true; // it has waited already
  }

  private boolean anyOnItsWay() {
    try {
      return outstanding.awaitAny(consumer, REST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for messages", e);
    }
  }

  private List<Message> receive() {
    return queues
        .client()
        .receiveMessage(
            receive ->
                receive
                    .queueUrl(queues.url(consumer))
                    .maxNumberOfMessages(BATCH)
                    .waitTimeSeconds(WAIT_SECONDS)
                    .messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
        .messages();
  }

  private void hand(List<Message> messages) {
    byte[] event =
        QueueEvents.of(
            Queues.name(consumer), messages.stream().map(QueuePoller::received).toList());
    Set<String> failed = QueueEvents.failed(entry.apply(new ByteArrayInputStream(event)));
    messages.stream().filter(message -> failed.contains(message.messageId())).forEach(this::again);
    done(messages.stream().filter(message -> !failed.contains(message.messageId())).toList());
  }

  private static QueueEvents.Message received(Message message) {
    String count =
        message
            .attributes()
            .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
    return new QueueEvents.Message(message.messageId(), message.body(), Integer.parseInt(count));
  }

  private void again(Message message) {
    queues
        .client()
        .changeMessageVisibility(
            change ->
                change
                    .queueUrl(queues.url(consumer))
                    .receiptHandle(message.receiptHandle())
                    .visibilityTimeout(AGAIN_SECONDS));
  }

  private void done(List<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<DeleteMessageBatchRequestEntry> entries =
        IntStream.range(0, messages.size()).mapToObj(i -> entry(i, messages.get(i))).toList();
    queues.client().deleteMessageBatch(d -> d.queueUrl(queues.url(consumer)).entries(entries));
    messages.forEach(
        message -> outstanding.settle(new Letter(consumer, CloudEvents.read(message.body()).id())));
  }

  private static DeleteMessageBatchRequestEntry entry(int place, Message message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(Integer.toString(place))
        .receiptHandle(message.receiptHandle())
        .build();
  }
}
