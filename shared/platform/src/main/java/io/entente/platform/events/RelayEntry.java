package io.entente.platform.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.entente.kernel.TenantId;
import io.entente.platform.LambdaEvent;
import io.entente.platform.log.Journal;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The relay of a cell: what the outbox's stream brings goes out on the bus, its due time into the
 * due table. One for all tenants of the cell. It reports where it got stuck, and the stream comes
 * again from there; telling twice is harmless, telling never is not. An item that cannot be read
 * would be no more readable the next time: it goes to the dead letters at once, and what stands
 * behind it is told.
 */
public final class RelayEntry implements Function<InputStream, byte[]> {
  private static final LambdaEvent<DynamodbEvent> EVENT = LambdaEvent.of(DynamodbEvent.class);
  private static final LambdaEvent<StreamsEventResponse> ANSWER =
      LambdaEvent.of(StreamsEventResponse.class);

  private final Bus bus;
  private final DueTable due;
  private final Journal journal;

  public RelayEntry(Bus bus, DueTable due, Journal journal) {
    this.bus = bus;
    this.due = due;
    this.journal = journal;
  }

  @Override
  public byte[] apply(InputStream in) {
    List<DynamodbStreamRecord> inserted =
        EVENT.read(in).getRecords().stream()
            .filter(stream -> stream.getEventName().equals("INSERT"))
            .toList();
    return ANSWER.write(new StreamsEventResponse(relay(inserted)));
  }

  private List<BatchItemFailure> relay(List<DynamodbStreamRecord> inserted) {
    var told = new Told(new ArrayList<>(), new ArrayList<>());
    for (int place = 0; place < inserted.size(); place++) {
      try {
        read(inserted.get(place), place, told);
      } catch (RuntimeException e) {
        journal.fault("relay", inserted.get(place).getEventID(), e);
        return failedFrom(inserted, Math.min(place, firstRefused(told)));
      }
    }
    int refused = firstRefused(told);
    return refused == Integer.MAX_VALUE ? List.of() : failedFrom(inserted, refused);
  }

  /** What goes out, and where each of it stood in the batch. */
  private record Told(List<Notice> notices, List<Integer> places) {}

  private void read(DynamodbStreamRecord stream, int place, Told told) {
    Map<String, AttributeValue> image = stream.getDynamodb().getNewImage();
    OutboxItem item;
    try {
      item = item(image);
    } catch (RuntimeException e) {
      journal.fault("relay", stream.getEventID(), e);
      bus.setAside(unreadable(stream, e));
      return;
    }
    Notice notice =
        new Notice(item.tenant(), item.aggregate(), item.version(), item.event(), item.at());
    if (image.containsKey(OutboxItem.AGAIN)) {
      tellAgain(text(image, OutboxItem.AGAIN), notice);
      return;
    }
    item.due().ifPresent(d -> due.add(notice, d));
    told.notices.add(notice);
    told.places.add(place);
  }

  private void tellAgain(String consumer, Notice notice) {
    if (!bus.tellAgain(consumer, notice)) {
      throw new IllegalStateException(
          "the bus did not take %s for %s".formatted(notice.id(), consumer));
    }
  }

  private static Unreadable unreadable(DynamodbStreamRecord stream, RuntimeException fault) {
    var keys = stream.getDynamodb().getKeys();
    return new Unreadable(
        String.valueOf(stream.getEventSourceARN()),
        String.valueOf(stream.getDynamodb().getSequenceNumber()),
        keys == null
            ? ""
            : Stream.of("pk", "sk")
                .map(name -> keys.containsKey(name) ? String.valueOf(text(keys, name)) : "?")
                .collect(Collectors.joining(" ")),
        fault.getClass().getName());
  }

  /** The place in the batch of the first that the bus did not take; none: beyond all places. */
  private int firstRefused(Told told) {
    return told.notices.isEmpty()
        ? Integer.MAX_VALUE
        : bus.publish(told.notices).stream()
            .mapToInt(told.places::get)
            .min()
            .orElse(Integer.MAX_VALUE);
  }

  private static List<BatchItemFailure> failedFrom(List<DynamodbStreamRecord> inserted, int place) {
    return List.of(new BatchItemFailure(inserted.get(place).getDynamodb().getSequenceNumber()));
  }

  private static OutboxItem item(Map<String, AttributeValue> image) {
    Optional<Event.Due> due =
        image.containsKey("dueKind")
            ? Optional.of(
                new Event.Due(text(image, "dueKind"), Instant.parse(text(image, "dueAt"))))
            : Optional.empty();
    return new OutboxItem(
        new TenantId(text(image, "tenant")),
        text(image, "aggregate"),
        Long.parseLong(attribute(image, "version").getN()),
        text(image, "event"),
        Instant.parse(text(image, "at")),
        due);
  }

  private static String text(Map<String, AttributeValue> image, String name) {
    return attribute(image, name).getS();
  }

  private static AttributeValue attribute(Map<String, AttributeValue> image, String name) {
    AttributeValue value = image.get(name);
    if (value == null) {
      throw new IllegalStateException("an outbox item lacks " + name);
    }
    return value;
  }
}
