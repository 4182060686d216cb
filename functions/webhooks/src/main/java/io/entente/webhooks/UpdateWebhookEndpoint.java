package io.entente.webhooks;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import java.util.List;
import java.util.Optional;

/** Sets an endpoint otherwise, if it is still the version that was read. */
final class UpdateWebhookEndpoint
    implements Operation<UpdateWebhookEndpoint.Request, WebhookEndpoint> {
  record Request(String endpointId, long ifMatch, EndpointSetting body) {}

  private final EndpointChanges changes;
  private final Settings settings;

  UpdateWebhookEndpoint(EndpointChanges changes, Settings settings) {
    this.changes = changes;
    this.settings = settings;
  }

  @Override
  public Outcome<WebhookEndpoint> apply(Request request) {
    List<Fault> faults = settings.faults(request.body);
    return faults.isEmpty()
        ? changes.of(request.endpointId, reading -> update(request, reading))
        : Outcome.refused(Problem.invalid(faults));
  }

  private static Optional<Outcome<WebhookEndpoint>> update(
      Request request, EndpointChanges.Reading reading) {
    if (reading.read().version() != request.ifMatch) {
      return refused(
          ProblemKind.STALE_VERSION,
          "It is at version %d, you sent %d. Read it again."
              .formatted(reading.read().version(), request.ifMatch));
    }
    EndpointItem before = reading.endpoint();
    boolean posted = before.eventBus() == null;
    return posted == (request.body.eventBus() == null)
        ? reading.become(before.set(request.body, reading.now()))
        : refused(
            ProblemKind.CONFLICT,
            "A url stays a url and a bus a bus: what is posted is signed. Create another endpoint.");
  }

  private static Optional<Outcome<WebhookEndpoint>> refused(ProblemKind kind, String why) {
    return Optional.of(Outcome.refused(kind, why));
  }
}
