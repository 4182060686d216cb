package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;

/** Hears a source no more. What it sent stays readable as long as it is kept. */
record DeleteInboundSource(TenantTables tables, Clock clock)
    implements Operation<DeleteInboundSource.Request, InboundSource> {
  record Request(String sourceId) {}

  @Override
  public Outcome<InboundSource> apply(Request request) {
    TenantTable table = tables.current();
    return Attempts.of(
        () ->
            InboundStore.find(table, request.sourceId)
                .map(read -> deleted(table, read))
                .orElseGet(() -> Optional.of(InboundStore.missing(request.sourceId))));
  }

  private Optional<Outcome<InboundSource>> deleted(
      TenantTable table, Versioned<InboundSourceItem> read) {
    InboundSourceItem next = read.item().gone(clock.instant());
    return InboundStore.replace(table, read, next).commit() instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(InboundSource.of(read.item())))
        : Optional.empty();
  }
}
