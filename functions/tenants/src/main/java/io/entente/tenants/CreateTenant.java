package io.entente.tenants;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.TenantId;
import io.entente.platform.Operation;
import io.entente.platform.registry.Provisioning;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requests a tenant, and activates it as soon as its table stands. Sending the same again takes it
 * on from wherever it stopped; an id that was ever used is never used for another.
 */
final class CreateTenant implements Operation<CreateTenant.Request, Tenant> {
  record Request(String idempotencyKey, Body body) {}

  /** The contract's {@code CreateTenant}. */
  record Body(String tenantId, String name, String edition, @Nullable List<String> issuers) {
    List<String> believed() {
      return issuers == null ? List.of() : issuers;
    }
  }

  /** What the platform itself is called by, where a tenant's tables and keys stand as well. */
  private static final Set<String> RESERVED = Set.of("registry", "control", "operators");

  private final Registry registry;
  private final Provisioning provisioning;
  private final FirstProgram firstProgram;
  private final Clock clock;

  CreateTenant(
      Registry registry, Provisioning provisioning, FirstProgram firstProgram, Clock clock) {
    this.registry = registry;
    this.provisioning = provisioning;
    this.firstProgram = firstProgram;
    this.clock = clock;
  }

  @Override
  public Outcome<Tenant> apply(Request request) {
    if (RESERVED.contains(request.body.tenantId)) {
      return Outcome.refused(reserved(request.body.tenantId));
    }
    var tenant = new TenantId(request.body.tenantId);
    Optional<TenantRow> known = registry.find(tenant);
    Optional<String> spoken = known.isPresent() ? Optional.empty() : spokenFor(request.body);
    if (spoken.isPresent()) {
      return Outcome.refused(
          ProblemKind.CONFLICT,
          "The issuer %s speaks for another tenant. Each speaks for one only."
              .formatted(spoken.get()));
    }
    TenantRow row = known.orElseGet(() -> requested(tenant, request.body));
    if (row.status() == TenantStatus.DELETED || !asks(request.body, row)) {
      return Outcome.refused(
          ProblemKind.CONFLICT,
          "The tenant id %s is taken, or was once. Choose another id.".formatted(tenant));
    }
    activate(row);
    return Outcome.done(Tenant.of(registry.find(tenant).orElse(row)));
  }

  private static Problem reserved(String id) {
    String message =
        "/tenantId cannot be %s, which is the platform's own. Choose another.".formatted(id);
    return Problem.invalid(List.of(new Fault("/tenantId", "reserved", message)));
  }

  /** Whoever holds an issuer's key says for which tenant its tokens are. */
  private Optional<String> spokenFor(Body body) {
    return registry.all().stream()
        .filter(row -> row.status() != TenantStatus.DELETED)
        .flatMap(row -> row.issuers().stream())
        .filter(body.believed()::contains)
        .findFirst();
  }

  private TenantRow requested(TenantId tenant, Body body) {
    Provisioning.Place place = provisioning.place(tenant);
    var row =
        new TenantRow(
            tenant,
            body.name,
            body.edition,
            TenantStatus.REQUESTED,
            body.believed(),
            place.cell(),
            place.table(),
            place.outbox(),
            place.due(),
            1,
            clock.instant());
    return registry.add(row) ? row : registry.find(tenant).orElse(row);
  }

  private static boolean asks(Body body, TenantRow row) {
    return row.name().equals(body.name)
        && row.edition().equals(body.edition)
        && row.issuers().equals(body.believed());
  }

  private void activate(TenantRow row) {
    boolean begun =
        row.status() == TenantStatus.REQUESTED || row.status() == TenantStatus.PROVISIONING;
    if (begun && provisioning.stands(row)) {
      registry.move(row.tenant(), TenantStatus.REQUESTED, TenantStatus.PROVISIONING);
      firstProgram.publish(row.tenant());
      registry.move(row.tenant(), TenantStatus.PROVISIONING, TenantStatus.ACTIVE);
    }
  }
}
