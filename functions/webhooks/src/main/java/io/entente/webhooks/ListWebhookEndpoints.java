package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Optional;

/** The caller's own endpoints; there are never many. */
final class ListWebhookEndpoints
    implements Operation<ListWebhookEndpoints.Request, ListWebhookEndpoints.Page> {
  record Request() {}

  /** The contract's {@code WebhookEndpointPage}. */
  record Page(List<WebhookEndpoint> data) {}

  private final TenantTables tables;

  ListWebhookEndpoints(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    TenantTable table = tables.current();
    return Outcome.done(
        new Page(
            EndpointStore.subscriptions(table, Owner.ofCaller()).stream()
                .map(subscription -> EndpointStore.find(table, subscription.endpointId()))
                .flatMap(Optional::stream)
                .map(endpoint -> WebhookEndpoint.of(table, endpoint))
                .toList()));
  }
}
