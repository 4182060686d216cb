package io.entente.local.events;

import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.EventsEntry;
import io.entente.testkit.lambda.QueueEvents;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Hands one consumer's messages to its context's {@code events} entry, as Lambda's poller does. */
final class QueuePoller implements Loop.Turn {
  private static final int BATCH = 10;
  private static final int WAIT_SECONDS = 1;

  /** Between attempts; on AWS it is the queue's visibility timeout, too long for a laptop. */
  private static final int AGAIN_SECONDS = 1;

  private final String consumer;
  private final Queues queues;
  private final EventsEntry entry;
  private final Outstanding outstanding;

  QueuePoller(String consumer, Queues queues, EventsEntry entry, Outstanding outstanding) {
    this.consumer = consumer;
    this.queues = queues;
    this.entry = entry;
    this.outstanding = outstanding;
  }

  @Override
  public boolean take() {
    List<Message> messages =
        queues
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
    if (!messages.isEmpty()) {
      hand(messages);
    }
    return true; // it has waited already
  }

  private void hand(List<Message> messages) {
    byte[] event =
        QueueEvents.of(
            Queues.name(consumer), messages.stream().map(QueuePoller::received).toList());
    Set<String> failed = QueueEvents.failed(entry.apply(new ByteArrayInputStream(event)));
    for (Message message : messages) {
      if (failed.contains(message.messageId())) {
        again(message);
      } else {
        done(message);
      }
    }
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

  private void done(Message message) {
    queues
        .client()
        .deleteMessage(
            delete -> delete.queueUrl(queues.url(consumer)).receiptHandle(message.receiptHandle()));
    outstanding.settle(Outstanding.key(consumer, CloudEvents.read(message.body()).id()));
  }
}
