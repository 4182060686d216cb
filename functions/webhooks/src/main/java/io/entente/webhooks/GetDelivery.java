package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.json.OneLine;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a delivery: what was tried, what came back, and what would be sent now. */
final class GetDelivery implements Operation<GetDelivery.Request, GetDelivery.Shown> {
  private static final int LONGEST_BODY = 2_000;

  record Request(String endpointId, String deliveryId) {}

  /** The contract's {@code DeliveryShown}. */
  record Shown(
      String deliveryId, Delivery delivery, List<Try> attempts, @Nullable String request) {}

  private final TenantTables tables;
  private final ToldEvents events;

  GetDelivery(TenantTables tables, ToldEvents events) {
    this.tables = tables;
    this.events = events;
  }

  @Override
  public Outcome<Shown> apply(Request request) {
    TenantTable table = tables.current();
    return EndpointStore.visible(table, request.endpointId)
        .flatMap(
            endpoint ->
                DeliveryStore.get(table, request.endpointId, request.deliveryId)
                    .map(delivery -> shown(table, endpoint.item(), delivery)))
        .map(Outcome::done)
        .orElseGet(() -> missing(request.deliveryId));
  }

  static <T> Outcome<T> missing(String deliveryId) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "There is no delivery %s that you may see.".formatted(deliveryId));
  }

  private Shown shown(TenantTable table, EndpointItem endpoint, DeliveryItem delivery) {
    String body =
        events
            .find(table, new ToldEvents.Place(delivery.aggregate(), delivery.eventVersion()))
            .filter(event -> event.mayBeHeardBy(endpoint))
            .map(event -> OneLine.of(event.body(), LONGEST_BODY))
            .orElse(null);
    return new Shown(delivery.deliveryId(), Delivery.of(delivery), delivery.tries(), body);
  }
}
