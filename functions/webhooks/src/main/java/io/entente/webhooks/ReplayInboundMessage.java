package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;

/**
 * Has a message read once more, from what was kept of it. One that waits to be read stays as it is.
 */
record ReplayInboundMessage(TenantTables tables, Clock clock)
    implements Operation<ReplayInboundMessage.Request, InboundMessage> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String sourceId, String messageId, String idempotencyKey) {}

  @Override
  public Outcome<InboundMessage> apply(Request request) {
    TenantTable table = tables.current();
    return Attempts.of(
        () ->
            InboundStore.message(table, request.sourceId, request.messageId)
                .map(read -> replayed(table, read))
                .orElseGet(() -> Optional.of(InboundStore.missingMessage(request.messageId))));
  }

  private Optional<Outcome<InboundMessage>> replayed(
      TenantTable table, Versioned<InboundMessageItem> read) {
    InboundMessageItem message = read.item();
    if (message.state() == InboundMessageState.RECEIVED) {
      return Optional.of(Outcome.done(InboundMessage.of(message)));
    }
    InboundMessageItem next = message.again();
    var arrived = Event.of("inbound.arrived", clock.instant(), InboundStore.told(next));
    return table.change().replace("message", InboundMessageItem.TYPE, next, read, arrived).commit()
            instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(InboundMessage.of(next)))
        : Optional.empty();
  }
}
