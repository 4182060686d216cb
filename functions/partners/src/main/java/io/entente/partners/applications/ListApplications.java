package io.entente.partners.applications;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists applications of one state, the longest waiting first. */
final class ListApplications implements Operation<ListApplications.Request, ListApplications.Page> {
  private static final int USUAL_LIMIT = 50;

  record Request(
      @Nullable ApplicationState state, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code ApplicationPage}. */
  record Page(List<Summary> data, @Nullable String nextCursor) {}

  /** The contract's {@code ApplicationSummary}. */
  record Summary(
      String applicationId,
      ApplicationState state,
      String legalName,
      String country,
      String type,
      Instant receivedAt) {}

  private final ApplicationStore applications;

  ListApplications(ApplicationStore applications) {
    this.applications = applications;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    return ApplicationStore.PLACES.page(
        request.cursor, ApplicationStore.FIRST, place -> page(request, place));
  }

  private Page page(Request request, String place) {
    var state = Objects.requireNonNullElse(request.state, ApplicationState.IN_REVIEW);
    int limit = Objects.requireNonNullElse(request.limit, USUAL_LIMIT);
    var found = applications.after(place, state, limit);
    String next = found.size() < limit ? null : PageCursor.text(found.getLast().sk());
    return new Page(found.stream().map(entry -> summary(entry, state)).toList(), next);
  }

  private static Summary summary(
      Listing.Entry<ApplicationItem.Shown> entry, ApplicationState state) {
    ApplicationItem.Shown shown = entry.view();
    int mark = entry.sk().indexOf('#');
    return new Summary(
        entry.sk().substring(mark + 1),
        state,
        shown.legalName(),
        shown.country(),
        shown.type(),
        Instant.parse(entry.sk().substring(0, mark)));
  }
}
