package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;
import java.util.List;

/** Who may tell us things; there are never many. */
record ListInboundSources(TenantTables tables)
    implements Operation<ListInboundSources.Request, ListInboundSources.Page> {
  record Request() {}

  /** The contract's {@code InboundSourcePage}. */
  record Page(List<InboundSource> data) {}

  @Override
  public Outcome<Page> apply(Request request) {
    return Outcome.done(
        new Page(InboundStore.all(tables.current()).stream().map(InboundSource::of).toList()));
  }
}
