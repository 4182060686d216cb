package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Change;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deal that somebody ends before its time: what it holds lapses at that instant, its places in
 * line are given up, and who waits hears of it.
 *
 * @param reason as whoever ended it put it
 */
record Ending(DealStatus status, String event, @Nullable String reason)
    implements DealCommands.Step {

  @Override
  public Optional<Outcome<DealWrites.Prepared>> taken(DealCommands.Reading reading) {
    DealItem deal = reading.read().item();
    DealItem ended = deal.ended(status, Closing.by(reading.now(), reason));
    DealWrites.Prepared prepared = DealWrites.plain(reading, ended, event);
    Change change = prepared.change();
    deal.entries().forEach(entry -> change.remove(WaitingItem.TYPE, entry.key()));
    DealStore.held(reading.table(), deal)
        .forEach(
            hold -> change.put("hold", Hold.TYPE, hold.lapsingAt(reading.now()), hold.asRead()));
    return Optional.of(Outcome.done(prepared));
  }
}
