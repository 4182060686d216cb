package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.PageCursor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists the partners in one state, by their ids; the active ones where nothing is said. */
final class ListPartners implements Operation<ListPartners.Request, ListPartners.Page> {
  private static final int USUAL_LIMIT = 50;
  private static final String ACTIVE = "active";
  private static final PageCursor IDS = PageCursor.matching("[A-Za-z0-9._-]{1,64}");

  record Request(@Nullable String state, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code PartnerPage}. */
  record Page(List<Summary> data, @Nullable String nextCursor) {}

  /** The contract's {@code PartnerSummary}. */
  record Summary(String partnerId, String name, String type, String state, String tier) {}

  private final PartnerStore partners;

  ListPartners(PartnerStore partners) {
    this.partners = partners;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    return IDS.page(request.cursor, PartnerStore.FIRST, last -> page(request, last));
  }

  private Page page(Request request, String last) {
    String state = Objects.requireNonNullElse(request.state, ACTIVE);
    int limit = Objects.requireNonNullElse(request.limit, USUAL_LIMIT);
    List<Summary> found = partners.inState(state, last, limit);
    String next = found.size() < limit ? null : PageCursor.text(found.getLast().partnerId());
    return new Page(found, next);
  }
}
