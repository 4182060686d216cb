package io.entente.platform.events;

import io.entente.platform.table.TenantTables;
import java.time.Clock;

/** Where it is noted why an event was given up, in the table of the tenant that is bound. */
@FunctionalInterface
public interface LastWords {
  /** For an entry whose dead letters nobody looks at. */
  LastWords NONE = (_, _, _) -> {};

  void note(String consumer, Notice event, RuntimeException fault);

  static LastWords in(TenantTables tables, Clock clock) {
    return (consumer, event, fault) ->
        tables
            .current()
            .note(FaultNote.of(consumer, event, new FaultNote.Fault(fault, clock.instant())));
  }
}
