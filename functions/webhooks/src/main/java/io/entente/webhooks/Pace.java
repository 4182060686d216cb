package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTable.Addition;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whose turn it is at an endpoint that takes only so many a minute. Each event draws the next free
 * moment; what lies in a later minute waits for that minute, for nothing wakes more often. One
 * write an event, and none at an endpoint without a limit.
 *
 * @param most a minute
 */
record Pace(TenantTable table, String endpointId, int most) {
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  /** What is not sent within a day is held, to be replayed when it is asked for. */
  static final Duration LONGEST = Duration.ofDays(1);

  /**
   * @return now, or the beginning of a later minute
   */
  static Instant turn(TenantTable table, EndpointItem endpoint, Instant now) {
    Integer most = endpoint.maxPerMinute();
    return most == null ? now : new Pace(table, endpoint.endpointId(), most).turn(now);
  }

  private Instant turn(Instant now) {
    return switch (Attempts.of(() -> drawn(now).map(Outcome::done))) {
      case Outcome.Done<Instant>(var moment) -> later(moment.truncatedTo(ChronoUnit.MINUTES), now);
      case Outcome.Refused<Instant>(var problem) ->
          throw new IllegalStateException(problem.detail()); // the event comes again
    };
  }

  private static Instant later(Instant minute, Instant now) {
    return minute.isAfter(now) ? minute : now;
  }

  /** Behind those that wait, or else now. */
  private Optional<Instant> drawn(Instant now) {
    long share = Math.ceilDiv(MINUTE, most);
    var behind = Condition.atLeast(PaceItem.FREE, now.toEpochMilli());
    return table
        .add(PaceItem.TYPE, PaceItem.key(endpointId), new Addition(PaceItem.FREE, share, behind))
        .map(moved -> Instant.ofEpochMilli(moved.free() - share))
        .or(() -> first(now, share));
  }

  private Optional<Instant> first(Instant now, long share) {
    var next = new PaceItem(endpointId, now.toEpochMilli() + share);
    var idle = Condition.ABSENT.or(Condition.below(PaceItem.FREE, now.toEpochMilli()));
    var change = table.change().put("pace", PaceItem.TYPE, next, idle);
    return change.commit() instanceof ChangeResult.Committed ? Optional.of(now) : Optional.empty();
  }
}
