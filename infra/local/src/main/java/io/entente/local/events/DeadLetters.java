package io.entente.local.events;

import io.entente.local.events.Outstanding.Letter;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.DeadLettersEntry;
import io.entente.platform.json.Json;
import io.entente.testkit.lambda.QueueEvents;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.Message;

/** Brings dead letters from their queues into a file, and to whoever keeps them. */
final class DeadLetters implements Loop.Turn {
  private final Queues queues;
  private final Collection<String> consumers;
  private final Outstanding outstanding;
  private final Graves graves;

  DeadLetters(Queues queues, Collection<String> consumers, Outstanding outstanding, Graves graves) {
    this.queues = queues;
    this.consumers = consumers;
    this.outstanding = outstanding;
    this.graves = graves;
  }

  /**
   * Where they come to.
   *
   * @param keeper the {@code deadLetters} entry of the context that has one
   */
  record Graves(DeadLetterFile file, Optional<DeadLettersEntry> keeper) {
    /** Whether they can be forgotten in their queue; if not, they are brought again. */
    boolean take(String consumer, Message message) {
      if (!kept(consumer, message)) {
        return false;
      }
      file.keep(consumer, Json.MAPPER.readTree(message.body()));
      return true;
    }

    private boolean kept(String consumer, Message message) {
      var letter = new QueueEvents.Message(message.messageId(), message.body(), 1);
      byte[] event = QueueEvents.of(Queues.deadName(consumer), List.of(letter));
      return keeper
          .map(entry -> QueueEvents.failed(entry.apply(new ByteArrayInputStream(event))).isEmpty())
          .orElse(true);
    }
  }

  @Override
  public boolean take() {
    if (outstanding.size() == 0) {
      return false; // only what is on its way can have died
    }
    boolean moved = false;
    for (String consumer : consumers) {
      String url = queues.deadUrl(consumer);
      List<Message> messages = queues.client().receiveMessage(r -> r.queueUrl(url)).messages();
      for (Message message : messages) {
        if (!graves.take(consumer, message)) {
          continue;
        }
        queues.client().deleteMessage(d -> d.queueUrl(url).receiptHandle(message.receiptHandle()));
        outstanding.settle(new Letter(consumer, CloudEvents.read(message.body()).id()));
        moved = true;
      }
    }
    return moved;
  }
}
