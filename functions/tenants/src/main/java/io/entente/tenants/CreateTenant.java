package io.entente.tenants;

import io.entente.kernel.Edition;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.Quota;
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

  /** What a tenant is made on. */
  record Ground(Registry registry, Provisioning provisioning, UsagePlans plans) {}

  private final Registry registry;
  private final Provisioning provisioning;
  private final UsagePlans plans;
  private final FirstProgram firstProgram;
  private final Clock clock;

  CreateTenant(Ground ground, FirstProgram firstProgram, Clock clock) {
    this.registry = ground.registry;
    this.provisioning = ground.provisioning;
    this.plans = ground.plans;
    this.firstProgram = firstProgram;
    this.clock = clock;
  }

  @Override
  public Outcome<Tenant> apply(Request request) {
    if (RESERVED.contains(request.body.tenantId)) {
      return Outcome.refused(reserved(request.body.tenantId));
    }
    int most = Edition.of(request.body.edition).most(Quota.ISSUERS);
    if (request.body.believed().size() > most) {
      return Outcome.refused(tooMany(request.body, most));
    }
    var tenant = new TenantId(request.body.tenantId);
    Optional<TenantRow> known = registry.find(tenant);
    Optional<String> objection = known.isPresent() ? Optional.empty() : objection(request.body);
    if (objection.isPresent()) {
      return Outcome.refused(ProblemKind.CONFLICT, objection.get());
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

  private static Problem tooMany(Body body, int most) {
    String message =
        "/issuers are %d, the edition %s allows %d. Name fewer, or take another edition."
            .formatted(body.believed().size(), body.edition, most);
    return Problem.invalid(List.of(new Fault("/issuers", "tooMany", message)));
  }

  /** What the tenants that there are have against another such one; of an id, also those gone. */
  private Optional<String> objection(Body body) {
    List<TenantRow> all = registry.all();
    var wanted = new TenantId(body.tenantId);
    return all.stream()
        .map(TenantRow::tenant)
        .filter(tenant -> LookAlike.of(tenant, wanted))
        .findFirst()
        .map(
            tenant ->
                "The id %s would be taken for %s, which is or was a tenant's. Choose another id."
                    .formatted(wanted, tenant))
        .or(
            () ->
                spokenFor(body, all)
                    .map(
                        "The issuer %s speaks for another tenant. Each speaks for one only."
                            ::formatted));
  }

  /** Whoever holds an issuer's key says for which tenant its tokens are. */
  private static Optional<String> spokenFor(Body body, List<TenantRow> all) {
    return all.stream()
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
      plans.count(row.tenant(), Edition.of(row.edition()));
      registry.move(row.tenant(), TenantStatus.PROVISIONING, TenantStatus.ACTIVE);
    }
  }
}
