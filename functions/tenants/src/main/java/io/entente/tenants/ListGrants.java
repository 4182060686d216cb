package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.util.List;

/** Which operators came into the caller's tenant, or could have. */
final class ListGrants implements Operation<ListGrants.Request, ListGrants.Page> {
  record Request() {}

  /** The contract's {@code GrantPage}. */
  record Page(List<Grant> data) {}

  private final BearerStore bearers;

  ListGrants(BearerStore bearers) {
    this.bearers = bearers;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    var now = bearers.now();
    return Outcome.done(
        new Page(
            bearers.list(BearerItem.GRANTS).stream()
                .map(stored -> Grant.of(stored, now))
                .toList()));
  }
}
