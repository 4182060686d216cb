package io.entente.local.events;

import io.entente.platform.events.Bus;
import io.entente.platform.events.DueTable;
import io.entente.platform.events.SweepEntry;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Sweeps every tenant's due times, but only when one has passed or something was noted since the
 * last sweep: every due time is noted by the relay of this same process.
 */
final class Sweeper implements Loop.Turn {
  private final Supplier<Collection<DueTable>> tables;
  private final Bus bus;
  private final Clock clock;
  private final AtomicBoolean noted = new AtomicBoolean(true);
  private Instant next = Instant.MAX;

  Sweeper(Supplier<Collection<DueTable>> tables, Bus bus, Clock clock) {
    this.tables = tables;
    this.bus = bus;
    this.clock = clock;
  }

  /** Due times may have been noted. */
  void look() {
    noted.set(true);
  }

  @Override
  public boolean take() {
    if (noted.getAndSet(false) || !clock.instant().isBefore(next)) {
      sweep();
    }
    return false;
  }

  private void sweep() {
    next = Instant.MIN; // a sweep that fails is tried again
    Collection<DueTable> all = tables.get();
    all.forEach(due -> new SweepEntry(bus, due).apply(new ByteArrayInputStream(new byte[0])));
    next =
        all.stream()
            .map(DueTable::next)
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
  }
}
