package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** Deletes an endpoint with its secrets, and shows it one last time. */
final class DeleteWebhookEndpoint
    implements Operation<DeleteWebhookEndpoint.Request, WebhookEndpoint> {
  record Request(String endpointId) {}

  private final EndpointChanges changes;

  DeleteWebhookEndpoint(EndpointChanges changes) {
    this.changes = changes;
  }

  @Override
  public Outcome<WebhookEndpoint> apply(Request request) {
    return changes.of(
        request.endpointId,
        reading -> {
          Outcome<WebhookEndpoint> before = reading.asItIs();
          return reading.become(reading.endpoint().deleted(reading.now())).map(_ -> before);
        });
  }
}
