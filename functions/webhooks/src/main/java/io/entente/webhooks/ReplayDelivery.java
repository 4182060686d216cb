package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.util.List;

/** Sends one event again, whatever became of it before. */
final class ReplayDelivery implements Operation<ReplayDelivery.Request, Delivery> {
  record Request(String endpointId, String deliveryId, String idempotencyKey) {}

  private final TenantTables tables;
  private final Replays replays;

  ReplayDelivery(TenantTables tables, Replays replays) {
    this.tables = tables;
    this.replays = replays;
  }

  @Override
  public Outcome<Delivery> apply(Request request) {
    TenantTable table = tables.current();
    return EndpointStore.visible(table, request.endpointId)
        .map(read -> replay(table, read.item(), request))
        .orElseGet(() -> EndpointStore.missing(request.endpointId));
  }

  private Outcome<Delivery> replay(TenantTable table, EndpointItem endpoint, Request request) {
    if (!endpoint.isEnabled()) {
      return Replays.disabled();
    }
    return DeliveryStore.get(table, request.endpointId, request.deliveryId)
        .map(d -> replays.again(table, List.of(d), request.idempotencyKey).getFirst())
        .map(again -> Outcome.done(Delivery.of(again)))
        .orElseGet(() -> GetDelivery.missing(request.deliveryId));
  }
}
