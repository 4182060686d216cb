package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;

/** Shows whether a person may come in. */
final class GetUserAccess implements Operation<GetUserAccess.Request, UserAccess> {
  record Request(String userId) {}

  private final TenantTables tables;

  GetUserAccess(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public Outcome<UserAccess> apply(Request request) {
    return Outcome.done(
        tables
            .current()
            .find(UserAccessItem.TYPE, UserAccessItem.key(request.userId))
            .map(UserAccess::of)
            .orElseGet(() -> UserAccess.untouched(request.userId)));
  }
}
