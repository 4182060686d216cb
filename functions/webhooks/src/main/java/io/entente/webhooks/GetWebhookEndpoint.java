package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;

/** Shows one of the caller's own endpoints. */
final class GetWebhookEndpoint implements Operation<GetWebhookEndpoint.Request, WebhookEndpoint> {
  record Request(String endpointId) {}

  private final TenantTables tables;

  GetWebhookEndpoint(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public Outcome<WebhookEndpoint> apply(Request request) {
    TenantTable table = tables.current();
    return EndpointStore.visible(table, request.endpointId)
        .map(endpoint -> Outcome.done(WebhookEndpoint.of(table, endpoint)))
        .orElseGet(() -> EndpointStore.missing(request.endpointId));
  }
}
