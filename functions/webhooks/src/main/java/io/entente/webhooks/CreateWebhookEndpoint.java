package io.entente.webhooks;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.Quota;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Tally;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Creates an endpoint, and a secret of its own where events are posted. The id is a function of
 * caller and Idempotency-Key, so that a retry finds it; its secret is shown in the very first
 * answer only.
 */
final class CreateWebhookEndpoint
    implements Operation<CreateWebhookEndpoint.Request, WebhookEndpoint.Created> {
  record Request(String idempotencyKey, String bodyHash, EndpointSetting body) {}

  private final TenantTables tables;
  private final Settings settings;
  private final Clock clock;
  private final SecureRandom random;

  /** What it is composed of. */
  record Parts(TenantTables tables, Settings settings, Clock clock, SecureRandom random) {}

  CreateWebhookEndpoint(Parts parts) {
    this.tables = parts.tables;
    this.settings = parts.settings;
    this.clock = parts.clock;
    this.random = parts.random;
  }

  @Override
  public Outcome<WebhookEndpoint.Created> apply(Request request) {
    List<Fault> faults = settings.faults(request.body);
    if (!faults.isEmpty()) {
      return Outcome.refused(Problem.invalid(faults));
    }
    TenantTable table = tables.current();
    EndpointItem wanted = item(request, clock.instant());
    return Attempts.of(() -> create(table, wanted));
  }

  private Optional<Outcome<WebhookEndpoint.Created>> create(
      TenantTable table, EndpointItem wanted) {
    Optional<Versioned<EndpointItem>> known =
        table.find(EndpointItem.TYPE, EndpointItem.key(wanted.endpointId()));
    if (known.isPresent()) {
      return Optional.of(repeated(table, wanted, known.get()));
    }
    if (EndpointStore.subscriptions(table, wanted.partnerId()).size() >= EndpointStore.MOST) {
      return Optional.of(tooMany());
    }
    Tally tally = Tally.of(Quota.ENDPOINTS, 1, tables.edition());
    ChangeResult result = EndpointStore.create(table, wanted, tally).commit();
    if (Tally.isFull(result)) {
      return Optional.of(tally.refused());
    }
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(shown(table, wanted)))
        : Optional.empty();
  }

  private static WebhookEndpoint.Created shown(TenantTable table, EndpointItem created) {
    return WebhookEndpoint.Created.of(
        WebhookEndpoint.of(table, new Versioned<>(created, 1, "")),
        created.keys().stream().findFirst().map(SigningKey::secret).orElse(null));
  }

  private static Outcome<WebhookEndpoint.Created> repeated(
      TenantTable table, EndpointItem wanted, Versioned<EndpointItem> known) {
    if (!known.item().bodyHash().equals(wanted.bodyHash())) {
      return Outcome.refused(
          ProblemKind.IDEMPOTENCY_KEY_REUSED,
          "This key created another endpoint (%s). Take a new key for a new one."
              .formatted(wanted.endpointId()));
    }
    return known.item().state() == EndpointState.DELETED
        ? Outcome.refused(
            ProblemKind.CONFLICT, "What this key created is deleted. Take a new key for a new one.")
        : Outcome.done(WebhookEndpoint.Created.of(WebhookEndpoint.of(table, known), null));
  }

  private static Outcome<WebhookEndpoint.Created> tooMany() {
    return Outcome.refused(
        ProblemKind.CONFLICT,
        "There are %d endpoints already. Delete one that nobody needs."
            .formatted(EndpointStore.MOST));
  }

  private EndpointItem item(Request request, Instant now) {
    String id =
        DerivedId.of(
            "endpoint",
            Caller.tenant().value(),
            Caller.current().subject(),
            "createWebhookEndpoint",
            request.idempotencyKey);
    EndpointSetting body = request.body;
    return new EndpointItem(
        id,
        Owner.ofCaller(),
        body.url(),
        body.eventBus(),
        body.eventTypes(),
        body.description(),
        body.maxPerMinute(),
        EndpointState.ENABLED,
        null,
        body.eventBus() == null ? List.of(SigningKey.drawn(random)) : List.of(),
        request.bodyHash,
        now,
        now);
  }
}
