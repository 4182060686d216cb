package io.entente.accounts;

import io.entente.accounts.tasks.Work;
import io.entente.platform.items.Hold;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands against a merge: families for which the one is held, and the other is held or awaited
 * as well.
 *
 * @param deals that have them, or are the first ones in line
 * @param owner who is responsible for the deal that would have to follow
 */
record Clash(List<String> families, List<String> deals, String owner) {

  static Optional<Clash> of(Scopes one, Scopes other, Instant now) {
    List<Hold> held =
        one.liveAt(now).stream()
            .filter(hold -> other.taker(hold.family(), now).isPresent())
            .toList();
    return held.isEmpty() ? Optional.empty() : Optional.of(of(held, other, now));
  }

  private static Clash of(List<Hold> held, Scopes other, Instant now) {
    List<String> families = held.stream().map(Hold::family).toList();
    Stream<String> there = families.stream().flatMap(f -> other.taker(f, now).stream());
    return new Clash(
        families,
        Stream.concat(held.stream().map(Hold::dealId), there).distinct().toList(),
        Objects.requireNonNullElse(held.getFirst().channelManager(), Work.ANYBODY));
  }
}
