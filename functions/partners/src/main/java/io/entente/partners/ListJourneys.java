package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.partners.journeys.JourneyItem;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists partners' journeys in one state, the running ones where nothing is said: stuck first. */
final class ListJourneys implements Operation<ListJourneys.Request, ListJourneys.Page> {
  private static final int USUAL_LIMIT = 50;
  private static final PageCursor PLACES =
      PageCursor.matching("[-0-9T:.]{23}Z#[A-Za-z0-9._-]{1,64}");

  record Request(
      JourneyItem.@Nullable State state, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code JourneyPage}. */
  record Page(List<Summary> data, @Nullable String nextCursor) {}

  /** The contract's {@code JourneySummary}. */
  record Summary(
      String partnerId,
      String journey,
      JourneyItem.State state,
      Instant begunAt,
      long reached,
      @Nullable String milestone,
      @Nullable Instant dueAt,
      boolean stuck) {
    static Summary of(String partnerId, JourneyItem.Shown shown, Instant now) {
      Instant due = shown.dueAt();
      return new Summary(
          partnerId,
          shown.journeyId(),
          shown.state(),
          shown.begunAt(),
          shown.reached(),
          shown.milestone(),
          due,
          shown.state() == JourneyItem.State.RUNNING && due != null && !now.isBefore(due));
    }
  }

  private final Journeys journeys;

  ListJourneys(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    return PLACES.page(request.cursor, PageCursor.BEGIN, last -> page(request, last));
  }

  private Page page(Request request, String last) {
    int limit = Objects.requireNonNullElse(request.limit, USUAL_LIMIT);
    var state = Objects.requireNonNullElse(request.state, JourneyItem.State.RUNNING);
    List<Listing.Entry<JourneyItem.Shown>> found = journeys.list(state, last, limit);
    Instant now = journeys.now();
    return new Page(
        found.stream().map(each -> Summary.of(partner(each), each.view(), now)).toList(),
        found.size() < limit ? null : PageCursor.text(found.getLast().sk()));
  }

  private static String partner(Listing.Entry<JourneyItem.Shown> entry) {
    return entry.sk().substring(entry.sk().indexOf('#') + 1);
  }
}
