package io.entente.crm;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the CRM did not take, the latest first. */
record ListCrmFaults(TenantTables tables)
    implements Operation<ListCrmFaults.Request, ListCrmFaults.Page> {
  private static final int USUAL_LIMIT = 50;

  private static final PageCursor PLACES = PageCursor.of("crmfault");

  record Request(@Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code CrmFaultPage}. */
  record Page(List<CrmFault.Line> data, @Nullable String nextCursor) {}

  @Override
  public Outcome<Page> apply(Request request) {
    return PLACES.page(request.cursor, PageCursor.END, before -> page(request, before));
  }

  private Page page(Request request, String before) {
    int limit = Optional.ofNullable(request.limit).orElse(USUAL_LIMIT);
    var found = PushStore.list(tables.current(), PushState.FAULT, before, limit);
    return new Page(
        found.stream().map(CrmFault.Line::of).toList(),
        found.size() < limit ? null : PageCursor.text(found.getLast().sk()));
  }
}
