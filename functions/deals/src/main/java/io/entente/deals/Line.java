package io.entente.deals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who waits behind the holds of one customer, and whose turn it is. Pure.
 *
 * <p>A deal that needs several families goes on when all of them are free. Until then it keeps its
 * places and lets those behind it go first who need less: a free scope never waits for one that is
 * not. Of those who can go, the lower number goes first in each line; a family that was free when a
 * deal was registered, so that no number was drawn for it, counts as its first place. While it is a
 * deal's turn, what it needs is kept for it; one whose turn is over, and one that a person looks
 * at, is passed over.
 */
record Line(List<Hold> holds, List<WaitingItem> entries) {

  private record Waiting(
      String dealId, Instant since, List<String> needs, Map<String, Long> arrivals) {

    static Waiting of(List<WaitingItem> entries) {
      WaitingItem any = entries.getFirst();
      return new Waiting(
          any.dealId(),
          any.since(),
          any.needs(),
          entries.stream().collect(toMap(WaitingItem::family, WaitingItem::arrival)));
    }

    boolean isAheadOf(Waiting other) {
      return needs.stream()
          .filter(other.needs::contains)
          .anyMatch(family -> number(family) < other.number(family));
    }

    private long number(String family) {
      return arrivals.getOrDefault(family, 0L);
    }
  }

  /** The deal whose turn it is; empty while everybody must wait. */
  Optional<String> next(Instant now) {
    List<Waiting> able = able(now);
    return able.stream()
        .filter(one -> able.stream().noneMatch(other -> other.isAheadOf(one)))
        .findFirst()
        .or(() -> able.stream().findFirst()) // each is ahead of another one: the eldest goes
        .map(Waiting::dealId);
  }

  private List<Waiting> able(Instant now) {
    Set<String> taken = taken(now);
    return entries.stream()
        .filter(entry -> entry.turnUntil() == null && !entry.paused())
        .collect(groupingBy(WaitingItem::dealId))
        .values()
        .stream()
        .map(Waiting::of)
        .filter(waiting -> waiting.needs.stream().noneMatch(taken::contains))
        .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::dealId))
        .toList();
  }

  /** Held, or kept for a deal whose turn it is. */
  private Set<String> taken(Instant now) {
    Stream<String> held = wholes().filter(hold -> hold.liveAt(now)).map(Hold::family);
    Stream<String> kept =
        entries.stream()
            .filter(entry -> entry.turnUntil() != null && entry.turnUntil().isAfter(now))
            .flatMap(entry -> entry.needs().stream());
    return Stream.concat(held, kept).collect(toSet());
  }

  /** Whether somebody holds one of the families, or waits for it. */
  boolean isTaken(List<String> families, Instant now) {
    return wholes().anyMatch(h -> h.liveAt(now) && families.contains(h.family()))
        || entries.stream().anyMatch(entry -> families.contains(entry.family()));
  }

  /** What one deal holds as its own part stands in nobody's way. */
  Stream<Hold> wholes() {
    return holds.stream().filter(hold -> !hold.apart());
  }
}
