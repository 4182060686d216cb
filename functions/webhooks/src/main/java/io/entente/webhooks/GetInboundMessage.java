package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;

/** Shows a message as it came, and what became of it. */
record GetInboundMessage(TenantTables tables)
    implements Operation<GetInboundMessage.Request, InboundMessage> {
  record Request(String sourceId, String messageId) {}

  @Override
  public Outcome<InboundMessage> apply(Request request) {
    return InboundStore.message(tables.current(), request.sourceId, request.messageId)
        .map(Versioned::item)
        .map(message -> Outcome.done(InboundMessage.of(message)))
        .orElseGet(() -> InboundStore.missingMessage(request.messageId));
  }
}
