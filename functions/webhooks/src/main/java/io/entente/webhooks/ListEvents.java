package io.entente.webhooks;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import io.entente.platform.json.Json;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What happened, in the order in which it was told: for whoever cannot be posted to. The caller's
 * own feed, from a cursor on; an empty one may be waited for.
 */
final class ListEvents implements Operation<ListEvents.Request, ListEvents.Page> {
  private static final int USUAL_LIMIT = 50;

  private static final Fault NO_CURSOR =
      new Fault(
          "query:after",
          "cursor",
          "query:after is not a nextCursor of this feed; start without it, and go by the events' ids.");

  /**
   * @param waitSeconds that an empty page may take
   */
  record Request(@Nullable String after, @Nullable Integer limit, @Nullable Integer waitSeconds) {}

  /** The contract's {@code EventFeed}. */
  record Page(List<JsonNode> data, String nextCursor, boolean missed) {}

  private final TenantTables tables;
  private final ToldEvents events;
  private final Clock clock;

  ListEvents(TenantTables tables, ToldEvents events, Clock clock) {
    this.tables = tables;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    TenantTable table = tables.current();
    return FeedCursor.read(request.after)
        .map(cursor -> listen(table, cursor, request))
        .orElseGet(() -> Outcome.refused(Problem.invalid(List.of(NO_CURSOR))));
  }

  private Outcome<Page> listen(TenantTable table, FeedCursor cursor, Request request) {
    int limit = request.limit == null ? USUAL_LIMIT : request.limit;
    var turn = new FeedTurn(FeedStore.feed(Owner.ofCaller()), cursor, limit);
    int wait = request.waitSeconds == null ? 0 : request.waitSeconds;
    FeedStore.Part part = new LongPoll(wait).until(() -> turn.read(table), turn::isWorthShowing);
    return turn.isOf(part)
        ? Outcome.done(page(table, turn, part))
        : Outcome.refused(Problem.invalid(List.of(NO_CURSOR)));
  }

  private Page page(TenantTable table, FeedTurn turn, FeedStore.Part part) {
    Instant now = clock.instant();
    List<ToldEvents.Place> places =
        part.entries().stream().filter(e -> e.isKeptAt(now)).map(FeedEntry::place).toList();
    @Nullable String owner = Owner.ofCaller();
    List<JsonNode> data =
        events.all(table, places).stream()
            .filter(event -> event.mayBeHeardBy(owner))
            .map(event -> Json.MAPPER.readTree(event.body()))
            .toList();
    return new Page(data, turn.next(part).text(), turn.missed(part, now));
  }
}
