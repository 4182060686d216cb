package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every tenant, in the order of their ids, for the operator. */
final class ListTenants implements Operation<ListTenants.Request, ListTenants.Page> {
  private static final int USUAL_LIMIT = 50;

  record Request(@Nullable TenantStatus state, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code TenantPage}; the cursor is the page's last id. */
  record Page(List<Tenant> data, @Nullable String nextCursor) {}

  private final Registry registry;

  ListTenants(Registry registry) {
    this.registry = registry;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    int limit = request.limit == null ? USUAL_LIMIT : request.limit;
    String after = request.cursor == null ? "" : request.cursor;
    List<TenantRow> rest =
        registry.all().stream()
            .filter(row -> request.state == null || row.status() == request.state)
            .filter(row -> row.tenant().value().compareTo(after) > 0)
            .limit(limit + 1L)
            .toList();
    List<Tenant> page = rest.stream().limit(limit).map(Tenant::of).toList();
    return Outcome.done(new Page(page, rest.size() > limit ? page.getLast().tenantId() : null));
  }
}
