package io.entente.platform.events;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.entente.platform.Consumer;
import io.entente.platform.Context;
import io.entente.platform.LambdaEvent;
import io.entente.platform.caller.Caller;
import io.entente.platform.caller.Origin;
import io.entente.platform.log.Journal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The {@code events} entry of a context: messages of its consumers' queues. A failed message fails
 * itself and what follows of the same aggregate in the batch, so that order is kept, and nothing
 * else: one tenant's poison does not hold up the others.
 */
public final class EventsEntry implements Function<InputStream, byte[]> {
  /** A message that failed so often goes to its queue's dead letters. */
  public static final int MOST_RECEIVES = 5;

  private static final String RECEIVED = "ApproximateReceiveCount";

  private static final LambdaEvent<SQSEvent> EVENT = LambdaEvent.of(SQSEvent.class);
  private static final LambdaEvent<SQSBatchResponse> ANSWER =
      LambdaEvent.of(SQSBatchResponse.class);

  private final Context context;
  private final Journal journal;
  private final LastWords lastWords;

  /**
   * @param lastWords told why an event is given up
   */
  public EventsEntry(Context context, Journal journal, LastWords lastWords) {
    this.context = context;
    this.journal = journal;
    this.lastWords = lastWords;
  }

  @Override
  public byte[] apply(InputStream in) {
    List<SQSMessage> messages = EVENT.read(in).getRecords();
    List<BatchItemFailure> failures =
        messages.stream().allMatch(this::isHeardAbreast) ? abreast(messages) : inTurn(messages);
    return ANSWER.write(new SQSBatchResponse(failures));
  }

  private boolean isHeardAbreast(SQSMessage message) {
    Consumer consumer = context.consumers().get(consumerOf(message));
    return consumer != null && consumer.abreast();
  }

  private List<BatchItemFailure> inTurn(List<SQSMessage> messages) {
    Set<String> failedGroups = new HashSet<>();
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSMessage message : messages) {
      if (!handled(message, failedGroups)) {
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return failures;
  }

  /** The messages of each aggregate in turn, those of different ones at the same time. */
  private List<BatchItemFailure> abreast(List<SQSMessage> messages) {
    var groups =
        messages.stream()
            .collect(
                Collectors.groupingBy(EventsEntry::group, LinkedHashMap::new, Collectors.toList()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var working =
          groups.values().stream()
              .map(group -> CompletableFuture.supplyAsync(() -> inTurn(group), threads))
              .toList();
      return working.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
    }
  }

  /** What cannot be read is alone. */
  private static String group(SQSMessage message) {
    try {
      Notice notice = CloudEvents.read(message.getBody());
      return notice.tenant() + "#" + notice.aggregate();
    } catch (RuntimeException _) {
      return message.getMessageId();
    }
  }

  private boolean handled(SQSMessage message, Set<String> failedGroups) {
    String consumer = consumerOf(message);
    String group = consumer;
    try {
      Notice notice = CloudEvents.read(message.getBody());
      group = consumer + "#" + notice.tenant() + "#" + notice.aggregate();
      if (failedGroups.contains(group)) {
        return false;
      }
      attempt(message, consumer, notice);
      return true;
    } catch (RuntimeException e) {
      failedGroups.add(group);
      journal.fault(consumer, message.getMessageId(), e);
      return false;
    }
  }

  private void attempt(SQSMessage message, String name, Notice notice) {
    Consumer consumer = context.consumers().get(name);
    if (consumer == null) {
      throw new IllegalStateException("%s has no consumer %s".formatted(context.name(), name));
    }
    long started = System.nanoTime();
    try {
      asService(notice, name, () -> consumer.accept(notice));
    } catch (RuntimeException e) {
      if (isLast(message)) {
        noteLastWords(notice, name, e);
        asService(notice, name, () -> consumer.givenUp(notice));
      }
      throw e;
    }
    journal.heard(name, notice, System.nanoTime() - started);
  }

  /** The event is given up whether or not that can be noted. */
  private void noteLastWords(Notice notice, String name, RuntimeException fault) {
    try {
      asService(notice, name, () -> lastWords.note(name, notice, fault));
    } catch (RuntimeException e) {
      journal.fault(name, notice.id(), e);
    }
  }

  private static void asService(Notice notice, String name, Runnable work) {
    var service = new Caller.Service(notice.tenant(), name);
    new Origin(name, notice.id(), "")
        .run(
            () ->
                service.run(
                    () -> {
                      work.run();
                      return name;
                    }));
  }

  private static boolean isLast(SQSMessage message) {
    Map<String, String> attributes = message.getAttributes();
    String count = attributes == null ? null : attributes.get(RECEIVED);
    return count != null && Integer.parseInt(count) >= MOST_RECEIVES;
  }

  /** A queue is named {@code entente-<environment>-<consumer>}. */
  private static String consumerOf(SQSMessage message) {
    String arn = String.valueOf(message.getEventSourceArn());
    return arn.substring(arn.lastIndexOf('-') + 1);
  }
}
