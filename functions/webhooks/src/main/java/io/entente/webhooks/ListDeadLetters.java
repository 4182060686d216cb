package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What consumers gave up, the latest first. */
record ListDeadLetters(TenantTables tables)
    implements Operation<ListDeadLetters.Request, ListDeadLetters.Page> {
  private static final int USUAL_LIMIT = 50;

  private static final PageCursor PLACES = PageCursor.of("dead");

  /**
   * @param consumer only its letters; looked for in what the page holds
   */
  record Request(
      @Nullable DeadLetterState state,
      @Nullable String consumer,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  /** The contract's {@code DeadLetterPage}. */
  record Page(List<DeadLetter.Line> data, @Nullable String nextCursor) {}

  @Override
  public Outcome<Page> apply(Request request) {
    return PLACES.page(request.cursor, PageCursor.END, before -> page(request, before));
  }

  private Page page(Request request, String before) {
    int limit = Optional.ofNullable(request.limit).orElse(USUAL_LIMIT);
    DeadLetterState state = Optional.ofNullable(request.state).orElse(DeadLetterState.OPEN);
    var listing =
        new Listing(
            Listing.Index.GSI1, DeadLetterItem.list(state), PageCursor.BEGIN, before, limit);
    List<Listing.Entry<DeadLetterItem.Shown>> found =
        tables.current().list(DeadLetterItem.Shown.VIEW, listing);
    return new Page(
        found.stream()
            .map(DeadLetter.Line::of)
            .filter(line -> request.consumer == null || request.consumer.equals(line.consumer()))
            .toList(),
        found.size() < limit ? null : PageCursor.text(found.getLast().sk()));
  }
}
