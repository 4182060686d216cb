package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one endpoint, and when it is looked at. However much is added, one wake-up is on
 * its way. Whoever adds writes first and then looks whether a wake-up comes; whoever has worked
 * leaves first and then looks whether something was added: one of the two sees the other.
 */
record Backlog(TenantTable table, String endpointId, Clock clock) {
  /** The kind of due time at which a backlog is looked at. */
  static final String DUE = "backlog.due";

  /** After every instant of that text, and before the next. */
  private static final String LAST = "~";

  /** What is told of it. Nobody subscribes to it. */
  record Told(String endpointId, @Nullable Instant wakeAt) {}

  /**
   * Makes sure that each is looked at then; in one read, where nothing is to be done.
   *
   * @param wanted by endpoint
   */
  static void wake(TenantTable table, Clock clock, Map<String, Instant> wanted) {
    Instant now = clock.instant();
    Map<String, BacklogItem> lines =
        table
            .read(wanted.keySet().stream().map(BacklogItem::key).toList())
            .of(BacklogItem.TYPE)
            .stream()
            .collect(Collectors.toMap(BacklogItem::endpointId, Function.identity()));
    wanted.forEach(
        (endpoint, at) -> {
          var line = Optional.ofNullable(lines.get(endpoint));
          if (line.filter(it -> it.isLookedAtBy(later(at, now), now)).isEmpty()) {
            new Backlog(table, endpoint, clock).wakeBy(at);
          }
        });
  }

  /** Makes sure that it is looked at then. */
  void wakeBy(Instant wanted) {
    lasting(
        () -> {
          Instant now = clock.instant();
          var read = read();
          return read.filter(line -> line.item().isLookedAtBy(later(wanted, now), now)).isPresent()
              || become(read, BacklogItem.waking(endpointId, later(wanted, now)));
        });
  }

  /** Tells whether it is the caller's to work on now; nobody else will. */
  boolean take() {
    Instant now = clock.instant();
    return read()
        .filter(line -> line.item().isToBeTakenAt(now))
        .filter(line -> become(Optional.of(line), line.item().taken(now)))
        .isPresent();
  }

  /** What may be sent now, in its order. */
  List<BacklogEntry> due(int most) {
    return until(BacklogEntry.sk(clock.instant()) + LAST, most);
  }

  /**
   * Ends the caller's work.
   *
   * @param rests until when the endpoint is left alone
   */
  void leave(Supplier<Optional<Instant>> rests) {
    lasting(() -> left(rests));
  }

  private boolean left(Supplier<Optional<Instant>> rests) {
    Optional<Instant> next = next(rests);
    if (!become(read(), new BacklogItem(endpointId, next.orElse(null), false))) {
      return false;
    }
    Optional<Instant> then = next(rests);
    return then.isEmpty() || next.filter(at -> !then.get().isBefore(at)).isPresent();
  }

  private Optional<Instant> next(Supplier<Optional<Instant>> rests) {
    Instant now = clock.instant();
    return until(BacklogEntry.PREFIX + LAST, 1).stream()
        .findFirst()
        .map(first -> later(later(first.dueAt(), rests.get().orElse(now)), now));
  }

  private List<BacklogEntry> until(String end, int most) {
    var range = new TenantTable.Range(BacklogItem.PK + endpointId, BacklogEntry.PREFIX, end, most);
    return table.query(range).of(BacklogEntry.TYPE);
  }

  private Optional<Versioned<BacklogItem>> read() {
    return table.find(BacklogItem.TYPE, BacklogItem.key(endpointId));
  }

  private boolean become(Optional<Versioned<BacklogItem>> read, BacklogItem next) {
    return table
            .change()
            .aggregate("backlog", BacklogItem.TYPE, next, read, event(next, clock.instant()))
            .commit()
        instanceof ChangeResult.Committed;
  }

  private static Event event(BacklogItem next, Instant now) {
    Instant wake = next.wakeAt();
    var told = new Told(next.endpointId(), wake);
    if (wake == null) {
      return Event.of("backlog.cleared", now, told);
    }
    return wake.isAfter(now)
        ? Event.of("backlog.postponed", now, told).dueAt(DUE, wake)
        : Event.of("backlog.ready", now, told);
  }

  private static void lasting(Supplier<Boolean> step) {
    Outcome<Boolean> outcome =
        Attempts.of(() -> step.get() ? Optional.of(Outcome.done(true)) : Optional.empty());
    if (outcome instanceof Outcome.Refused<Boolean>(var problem)) {
      throw new IllegalStateException(problem.detail()); // what woke us comes again
    }
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
