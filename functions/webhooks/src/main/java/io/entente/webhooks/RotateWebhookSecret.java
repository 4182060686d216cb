package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.CarriedOut;
import io.entente.platform.table.Command;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new secret, shown in this answer only. The old one signs beside it for a while, so that a
 * receiver that knows only one of the two believes either.
 */
final class RotateWebhookSecret
    implements Operation<RotateWebhookSecret.Request, WebhookEndpoint.Created> {
  record Request(String endpointId, String idempotencyKey, String bodyHash, Body body) {}

  /** The contract's {@code RotateWebhookSecret}. */
  record Body(@Nullable Integer overlapHours) {
    private static final int USUAL_HOURS = 24;

    Duration overlap() {
      return Duration.ofHours(overlapHours == null ? USUAL_HOURS : overlapHours);
    }
  }

  private final EndpointChanges changes;
  private final SecureRandom random;

  RotateWebhookSecret(EndpointChanges changes, SecureRandom random) {
    this.changes = changes;
    this.random = random;
  }

  @Override
  public Outcome<WebhookEndpoint.Created> apply(Request request) {
    return changes.of(request.endpointId, reading -> rotate(request, reading));
  }

  private Optional<Outcome<WebhookEndpoint.Created>> rotate(
      Request request, EndpointChanges.Reading reading) {
    if (reading.endpoint().destination() instanceof Destination.Bus) {
      return Optional.of(
          Outcome.refused(
              ProblemKind.CONFLICT,
              "Nothing is signed for an event bus, so there is no secret: its role lets events in."));
    }
    Command command = command(request, reading.now());
    CarriedOut before = reading.table().carriedOut(command);
    return switch (before) {
      case YES -> Optional.of(reading.asItIs().map(e -> WebhookEndpoint.Created.of(e, null)));
      case ANOTHER ->
          Optional.of(
              Outcome.refused(
                  ProblemKind.IDEMPOTENCY_KEY_REUSED,
                  "This key was used for another rotation. Take a new one."));
      case NO -> drawn(request, reading, command);
    };
  }

  private Optional<Outcome<WebhookEndpoint.Created>> drawn(
      Request request, EndpointChanges.Reading reading, Command command) {
    SigningKey key = SigningKey.drawn(random);
    List<SigningKey> keys =
        key.before(reading.endpoint().keysAt(reading.now()), reading.now(), request.body.overlap());
    return reading
        .become(reading.endpoint().signedBy(keys, reading.now()), change -> change.once(command))
        .map(done -> done.map(e -> WebhookEndpoint.Created.of(e, key.secret())));
  }

  private static Command command(Request request, Instant now) {
    return Command.of(
        new Command.Asked("rotateWebhookSecret#" + request.endpointId, request.idempotencyKey),
        request.bodyHash,
        now);
  }
}
