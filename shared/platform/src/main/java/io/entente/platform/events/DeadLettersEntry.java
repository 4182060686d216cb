package io.entente.platform.events;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.entente.platform.LambdaEvent;
import io.entente.platform.caller.Caller;
import io.entente.platform.caller.Origin;
import io.entente.platform.json.Json;
import io.entente.platform.log.Journal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The {@code deadLetters} entry: what consumers' queues gave up, one batch of one dead-letter
 * queue. What cannot be read, or not be kept, stays in its queue, where an operator finds it.
 */
public final class DeadLettersEntry implements Function<InputStream, byte[]> {
  /** Who keeps them; called for the tenant whose event it is. */
  @FunctionalInterface
  public interface Keeper {
    void keep(DeadLetter letter);
  }

  /** An event that a consumer could not deal with. */
  public record DeadLetter(String consumer, Notice notice) {}

  private static final String NAME = "keepDeadLetter";
  private static final String SUFFIX = "-dead";

  private static final LambdaEvent<SQSEvent> EVENT = LambdaEvent.of(SQSEvent.class);
  private static final LambdaEvent<SQSBatchResponse> ANSWER =
      LambdaEvent.of(SQSBatchResponse.class);

  private final Keeper keeper;
  private final Journal journal;

  public DeadLettersEntry(Keeper keeper, Journal journal) {
    this.keeper = keeper;
    this.journal = journal;
  }

  @Override
  public byte[] apply(InputStream in) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSMessage message : EVENT.read(in).getRecords()) {
      try {
        keep(new DeadLetter(consumerOf(message), notice(message)));
      } catch (RuntimeException e) {
        journal.fault(NAME, message.getMessageId(), e);
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return ANSWER.write(new SQSBatchResponse(failures));
  }

  private void keep(DeadLetter letter) {
    var service = new Caller.Service(letter.notice.tenant(), NAME);
    new Origin(NAME, letter.notice.id(), "")
        .run(
            () ->
                service.run(
                    () -> {
                      keeper.keep(letter);
                      return letter;
                    }));
  }

  /** What the bus itself could not put into the queue came with the bus's own envelope. */
  private static Notice notice(SQSMessage message) {
    JsonNode body = Json.MAPPER.readTree(message.getBody());
    return CloudEvents.read(
        body.has("detail") ? Json.write(body.path("detail")) : message.getBody());
  }

  /** A dead-letter queue is named {@code entente-<environment>-<consumer>-dead}. */
  private static String consumerOf(SQSMessage message) {
    String arn = String.valueOf(message.getEventSourceArn());
    if (!arn.endsWith(SUFFIX)) {
      throw new IllegalStateException("%s is no queue of dead letters".formatted(arn));
    }
    String queue = arn.substring(0, arn.length() - SUFFIX.length());
    return queue.substring(queue.lastIndexOf('-') + 1);
  }
}
