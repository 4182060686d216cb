package io.entente.marketplace.agreements;

import io.entente.marketplace.aws.Agreements;
import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Seller;
import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all that the seller sold, part by part, for what no event told. Two who look at the
 * same part write the same; a part that nobody comes back from is looked at again when it falls
 * due.
 */
record SearchAgreements(TenantTables tables, Selling selling, Clock clock) implements Consumer {
  static final String NAME = "searchAgreements";
  private static final String DUE = "purchasesearch.due";

  /** Whoever looks at a part is back by then. */
  private static final Duration AT_WORK = Duration.ofMinutes(5);

  /** What is told of it. */
  record Told(@Nullable Instant completedAt, @Nullable String because) {}

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    selling.sellers().of(table).ifPresent(seller -> search(table, seller));
  }

  private void search(TenantTable table, Seller seller) {
    Instant now = clock.instant();
    Optional<Versioned<SearchItem>> read = table.find(SearchItem.TYPE, SearchItem.KEY);
    SearchItem search =
        read.map(Versioned::item)
            .filter(before -> before.account().equals(seller.accountId()))
            .orElseGet(() -> SearchItem.first(seller.accountId(), now));
    if (search.isDueAt(now)) { // else somebody was faster, or it rests
      become(table, read, next(table, seller, search));
    }
  }

  private SearchItem next(TenantTable table, Seller seller, SearchItem search) {
    try {
      Agreements.Part part = selling.agreements().search(seller, search.next());
      part.agreements().forEach(summary -> look(table, seller, summary));
      return search.seen(part.next(), clock.instant());
    } catch (AwsTrouble trouble) {
      return search.troubled(trouble.say(), clock.instant());
    }
  }

  /** A search does not show what an agreement is worth: of those that are news it is asked. */
  private void look(TenantTable table, Seller seller, Agreements.Agreement summary) {
    boolean known =
        Mirroring.find(table, summary.agreementId())
            .filter(read -> read.item().isAsIn(summary))
            .isPresent();
    if (!known) {
      selling
          .agreements()
          .find(seller, summary.agreementId())
          .ifPresent(seen -> selling.mirroring().mirror(table, seen));
    }
  }

  private static void become(
      TenantTable table, Optional<Versioned<SearchItem>> read, SearchItem next) {
    ChangeResult result =
        table.change().aggregate("search", SearchItem.TYPE, next, read, event(next)).commit();
    if (result instanceof ChangeResult.Raced) {
      throw new IllegalStateException("others note how far the search is"); // looked at again
    }
  }

  private static Event event(SearchItem search) {
    Instant now = search.changedAt();
    var told = new Told(search.completedAt(), search.because());
    return search.isDueAt(now)
        ? Event.of("purchasesearch.continued", now, told).dueAt(DUE, now.plus(AT_WORK))
        : Event.of("purchasesearch.rested", now, told).dueAt(DUE, search.nextAt());
  }
}
