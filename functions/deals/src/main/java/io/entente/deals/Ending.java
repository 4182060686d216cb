package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Change;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A deal that somebody ends before its time: what it holds lapses at that instant, its places in
 * line are given up, and who waits hears of it.
 *
 * @param closing how it ended, by when
 */
record Ending(DealStatus status, String event, Function<Instant, Closing> closing)
    implements DealCommands.Step {

  /**
   * @param reason as whoever ended it put it
   */
  Ending(DealStatus status, String event, @Nullable String reason) {
    this(status, event, at -> Closing.by(at, reason));
  }

  @Override
  public Optional<Outcome<DealWrites.Prepared>> taken(DealCommands.Reading reading) {
    DealItem deal = reading.read().item();
    DealItem ended = deal.ended(status, closing.apply(reading.now()));
    DealWrites.Prepared prepared = DealWrites.plain(reading, ended, event);
    Change change = prepared.change();
    deal.entries().forEach(entry -> change.remove(WaitingItem.TYPE, entry.key()));
    DealStore.held(reading.table(), deal)
        .forEach(
            hold -> change.put("hold", Hold.TYPE, hold.lapsingAt(reading.now()), hold.asRead()));
    return Optional.of(Outcome.done(prepared));
  }
}
