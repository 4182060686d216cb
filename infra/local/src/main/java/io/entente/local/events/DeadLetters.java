package io.entente.local.events;

import io.entente.platform.events.CloudEvents;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Brings dead letters from their queues into a file, where they outlive the process and can be
 * read: one line of JSON each.
 */
final class DeadLetters implements Loop.Turn {
  private final Queues queues;
  private final Collection<String> consumers;
  private final Outstanding outstanding;
  private final Path file;

  DeadLetters(Queues queues, Collection<String> consumers, Outstanding outstanding, Path file) {
    this.queues = queues;
    this.consumers = consumers;
    this.outstanding = outstanding;
    this.file = file;
  }

  @Override
  public boolean take() {
    boolean moved = false;
    for (String consumer : consumers) {
      String url = queues.deadUrl(consumer);
      List<Message> messages = queues.client().receiveMessage(r -> r.queueUrl(url)).messages();
      for (Message message : messages) {
        keep(consumer, message);
        queues.client().deleteMessage(d -> d.queueUrl(url).receiptHandle(message.receiptHandle()));
        outstanding.settle(Outstanding.key(consumer, CloudEvents.read(message.body()).id()));
        moved = true;
      }
    }
    return moved;
  }

  private void keep(String consumer, Message message) {
    String line =
        Json.write(
            Map.of(
                "consumer", consumer,
                "diedAt", Instant.now().toString(),
                "event", Json.MAPPER.readTree(message.body())));
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
