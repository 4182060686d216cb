package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.util.Optional;

/** Lets an endpoint hear again, with a clean slate; one that does so already stays as it is. */
final class EnableWebhookEndpoint
    implements Operation<EnableWebhookEndpoint.Request, WebhookEndpoint> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String endpointId, String idempotencyKey) {}

  private final EndpointChanges changes;

  EnableWebhookEndpoint(EndpointChanges changes) {
    this.changes = changes;
  }

  @Override
  public Outcome<WebhookEndpoint> apply(Request request) {
    return changes.of(
        request.endpointId,
        reading -> {
          EndpointItem endpoint = reading.endpoint();
          return endpoint.isEnabled()
              ? Optional.of(reading.asItIs())
              : reading.become(
                  endpoint.enabled(reading.now()),
                  change -> change.put(HealthItem.TYPE, HealthItem.well(endpoint.endpointId())));
        });
  }
}
