package io.entente.platform.aws;

import io.entente.platform.events.Bus;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.Notice;
import io.entente.platform.events.Unreadable;
import io.entente.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** EventBridge, ten at a time. {@code PutEvents} may fail in part without failing: it is asked. */
public final class EventBridgeBus implements Bus {
  /** With a consumer's name the source of what is told to it alone. */
  public static final String AGAIN = "entente.again.";

  private static final int BATCH = 10;

  private final EventBridgeClient client;
  private final String name;

  public EventBridgeBus(EventBridgeClient client, String name) {
    this.client = client;
    this.name = name;
  }

  @Override
  public List<Integer> publish(List<Notice> notices) {
    var refused = new ArrayList<Integer>();
    for (int from = 0; from < notices.size(); from += BATCH) {
      var batch = notices.subList(from, Math.min(from + BATCH, notices.size()));
      List<PutEventsResultEntry> results = put(batch);
      for (int i = 0; i < results.size(); i++) {
        if (results.get(i).errorCode() != null) {
          refused.add(from + i);
        }
      }
    }
    return refused;
  }

  private List<PutEventsResultEntry> put(List<Notice> batch) {
    return client
        .putEvents(events -> events.entries(batch.stream().map(this::entry).toList()))
        .entries();
  }

  /** As an event that the cell's own rule brings into its dead letters. */
  @Override
  public void setAside(Unreadable item) {
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(name)
            .source("entente")
            .detailType(Unreadable.TYPE)
            .detail(Json.write(item))
            .build();
    PutEventsResultEntry result = client.putEvents(e -> e.entries(entry)).entries().getFirst();
    if (result.errorCode() != null) {
      throw new IllegalStateException("the bus did not take it: " + result.errorCode());
    }
  }

  /** From a source of its own, which only that consumer's rule listens to. */
  @Override
  public boolean tellAgain(String consumer, Notice notice) {
    var entry = entry(notice).toBuilder().source(AGAIN + consumer).build();
    return client.putEvents(e -> e.entries(entry)).entries().getFirst().errorCode() == null;
  }

  private PutEventsRequestEntry entry(Notice notice) {
    return PutEventsRequestEntry.builder()
        .eventBusName(name)
        .source("entente")
        .detailType(notice.type())
        .detail(CloudEvents.write(notice))
        .time(notice.at())
        .build();
  }
}
