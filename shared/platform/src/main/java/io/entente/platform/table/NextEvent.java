package io.entente.platform.table;

import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.json.Json;
import java.util.List;

/**
 * Where an aggregate's next event stands in its history.
 *
 * @param previous the hash of the event before it; empty for the first
 */
record NextEvent(ItemKey aggregate, long version, String previous) {
  static NextEvent first(ItemKey aggregate) {
    return new NextEvent(aggregate, 1, "");
  }

  static NextEvent after(Versioned<?> read, ItemKey aggregate) {
    return new NextEvent(aggregate, read.version() + 1, read.eventHash());
  }

  EventItem telling(Event event, List<FieldChange> changes) {
    return new EventItem(
            aggregate.pk(),
            version,
            event.type(),
            Caller.current().subject(),
            event.at(),
            Json.write(event.data()),
            previous,
            EventItem.Cause.of(changes))
        .writtenAs(event.dataVersion());
  }
}
