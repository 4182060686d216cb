package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits for a person, who has waited longest first: all of it, or what is one's own. */
final class ListReviews implements Operation<ListReviews.Request, ListReviews.Page> {
  private static final int USUAL_LIMIT = 50;
  private static final int PAGES = 20;
  private static final String ME = "me";

  record Request(@Nullable String owner, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code DealReviewPage}. */
  record Page(List<Row> data, @Nullable String nextCursor) {}

  /** The contract's {@code DealReviewSummary}. */
  record Row(
      String dealId,
      String partnerId,
      Instant receivedAt,
      String customerName,
      @Nullable String country,
      List<String> products,
      DealDescription.Value estimatedValue,
      String reasonCode,
      @Nullable String owner,
      @Nullable Instant dueAt) {

    static Row of(Listing.Entry<DealView> entry) {
      DealView view = entry.view();
      return new Row(
          entry.pk().substring("DEAL#".length()),
          view.partnerId(),
          Instant.parse(entry.sk().substring(0, entry.sk().indexOf('#'))),
          view.customerName(),
          view.country(),
          view.products(),
          new DealDescription.Value(view.amountMinor(), view.currency()),
          view.reasonCode(),
          view.owner(),
          view.until());
    }
  }

  private final TenantTables tables;

  ListReviews(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    return ListDeals.PLACES.page(request.cursor, DealLists.FIRST, after -> page(request, after));
  }

  /** Shorter than the limit with more to come, if of very many only few are wanted. */
  private Page page(Request request, String after) {
    int limit = Objects.requireNonNullElse(request.limit, USUAL_LIMIT);
    var rows = new ArrayList<Row>();
    String last = after;
    for (int page = 0; page < PAGES; page++) {
      List<Listing.Entry<DealView>> read = read(last, limit);
      for (Listing.Entry<DealView> entry : read) {
        last = entry.sk();
        if (isWanted(request.owner, entry.view().owner())) {
          rows.add(Row.of(entry));
        }
        if (rows.size() == limit) {
          return new Page(rows, PageCursor.text(last));
        }
      }
      if (read.size() < limit) {
        return new Page(rows, null);
      }
    }
    return new Page(rows, PageCursor.text(last));
  }

  private List<Listing.Entry<DealView>> read(String after, int limit) {
    String list = DealItem.list(DealStatus.IN_REVIEW);
    return tables
        .current()
        .listOldest(
            DealView.VIEW, new Listing(Listing.Index.GSI1, list, after, DealLists.LAST, limit));
  }

  /** One's own is also what everybody has who has one's role. */
  private static boolean isWanted(@Nullable String wanted, @Nullable String owner) {
    if (wanted == null) {
      return true;
    }
    return wanted.equals(ME) ? mine().contains(owner) : wanted.equals(owner);
  }

  private static Set<String> mine() {
    var mine = new HashSet<String>();
    mine.add(Caller.current().subject());
    if (Caller.current() instanceof Caller.Member member) {
      mine.addAll(member.roles());
    }
    return mine;
  }
}
