package io.entente.local.events;

import io.entente.local.events.Outstanding.Letter;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.json.Json;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;

/** Brings dead letters from their queues into a file. */
final class DeadLetters implements Loop.Turn {
  private final Queues queues;
  private final Collection<String> consumers;
  private final Outstanding outstanding;
  private final DeadLetterFile file;

  DeadLetters(
      Queues queues, Collection<String> consumers, Outstanding outstanding, DeadLetterFile file) {
    this.queues = queues;
    this.consumers = consumers;
    this.outstanding = outstanding;
    this.file = file;
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
        file.keep(consumer, Json.MAPPER.readTree(message.body()));
        queues.client().deleteMessage(d -> d.queueUrl(url).receiptHandle(message.receiptHandle()));
        outstanding.settle(new Letter(consumer, CloudEvents.read(message.body()).id()));
        moved = true;
      }
    }
    return moved;
  }
}
