package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Removes the person whom a deal names from everything that is stored of it; the deal itself, its
 * protection and its place in line stay. Sent again, it changes nothing.
 */
final class EraseContact implements Operation<EraseContact.Request, Deal> {
  record Request(String dealId, @Nullable String acceptLanguage) {}

  /** So many fit into the deal's own transaction. */
  private static final int ROOM = 80;

  private final TenantTables tables;
  private final ShownDeals deals;
  private final Clock clock;

  EraseContact(TenantTables tables, ShownDeals deals, Clock clock) {
    this.tables = tables;
    this.deals = deals;
    this.clock = clock;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return Attempts.of(() -> erase(request));
  }

  private Optional<Outcome<Deal>> erase(Request request) {
    TenantTable table = tables.current();
    Optional<Versioned<DealItem>> found = DealStore.visible(table, request.dealId);
    if (found.isEmpty()) {
      return Optional.of(Outcome.refused(GetDeal.unknown(request.dealId)));
    }
    var reading = new DealCommands.Reading(table, found.get(), clock.instant());
    return Erasure.of(found.get().item())
        .map(erasure -> erased(reading, erasure))
        .orElseGet(() -> Optional.of(found.get()))
        .map(deal -> Outcome.done(deals.shown(table, deal, look(request, reading.now()))));
  }

  /**
   * Its traces elsewhere go first, where they are too many for one transaction: the deal is what
   * says whom they name.
   *
   * @return empty if there is more to do
   */
  private static Optional<Versioned<DealItem>> erased(
      DealCommands.Reading reading, Erasure erasure) {
    List<Consumer<Change>> traces = new ContactTraces(reading, erasure).all();
    if (traces.size() > ROOM) {
      Change some = reading.table().change();
      traces.stream().limit(ROOM).forEach(trace -> trace.accept(some));
      some.commit();
      return Optional.empty();
    }
    Versioned<DealItem> read = reading.read();
    DealItem left = erasure.from(read.item());
    // as if it had stood there before: what differs is just what no history may tell
    var nobody = new Versioned<>(left, read.version(), read.eventHash());
    Change change =
        DealWrites.plain(
                new DealCommands.Reading(reading.table(), nobody, reading.now()),
                left,
                "deal.contact_erased")
            .change();
    traces.forEach(trace -> trace.accept(change));
    return change.commit() instanceof ChangeResult.Committed
        ? Optional.of(new Versioned<>(left, read.version() + 1, ""))
        : Optional.empty();
  }

  private static ShownDeals.Look look(Request request, Instant now) {
    return new ShownDeals.Look(now, Asked.locale(request.acceptLanguage));
  }
}
