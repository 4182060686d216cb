package io.entente.tenants;

import io.entente.kernel.Edition;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.TenantId;
import io.entente.platform.Operation;
import io.entente.platform.registry.EditionMove;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Moves a tenant to another edition: the move is noted, the gateway counts by the new plan, and the
 * tenant's row has the new edition. Whatever interrupts that, sending the same again completes it.
 */
final class ChangeEdition implements Operation<ChangeEdition.Request, Tenant> {
  record Request(String tenantId, Body body) {}

  /** The contract's {@code ChangeEdition}. */
  record Body(String edition) {}

  private final Registry registry;
  private final UsagePlans plans;
  private final TenantHistory history;
  private final Clock clock;

  /** What it moves, and where that is told. */
  record Ground(Registry registry, UsagePlans plans, TenantHistory history) {}

  ChangeEdition(Ground ground, Clock clock) {
    this.registry = ground.registry;
    this.plans = ground.plans;
    this.history = ground.history;
    this.clock = clock;
  }

  @Override
  public Outcome<Tenant> apply(Request request) {
    var tenant = new TenantId(request.tenantId);
    Edition wanted = Edition.of(request.body.edition);
    return registry
        .find(tenant)
        .map(
            row ->
                refusal(row, wanted)
                    .<Outcome<Tenant>>map(Outcome::refused)
                    .orElseGet(() -> move(row, wanted)))
        .orElseGet(
            () ->
                Outcome.refused(ProblemKind.NOT_FOUND, "There is no tenant %s.".formatted(tenant)));
  }

  private static Optional<Problem> refusal(TenantRow row, Edition wanted) {
    if (!row.status().readable()) {
      return Optional.of(
          Problem.of(
              ProblemKind.CONFLICT,
              "The tenant %s is %s; only one that is active, suspended or leaving has an edition to change."
                  .formatted(row.tenant(), row.status())));
    }
    List<Fault> over = over(row, wanted);
    return over.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                ProblemKind.CONFLICT,
                "The tenant %s has more than the edition %s allows; each is listed in errors."
                    .formatted(row.tenant(), wanted.id()),
                over));
  }

  /** What the tenant has more of than it may have there. */
  private static List<Fault> over(TenantRow row, Edition wanted) {
    int issuers = row.issuers().size();
    return issuers <= wanted.mostIssuers()
        ? List.of()
        : List.of(
            new Fault(
                "/issuers",
                "tooMany",
                "The tenant has %d issuers, %s allows %d. Remove %d first."
                    .formatted(
                        issuers,
                        wanted.id(),
                        wanted.mostIssuers(),
                        issuers - wanted.mostIssuers())));
  }

  private Outcome<Tenant> move(TenantRow row, Edition wanted) {
    var asked = new EditionMove(row.tenant(), row.edition(), wanted.id(), clock.instant());
    EditionMove move =
        registry.begin(asked) ? asked : registry.editionMove(row.tenant()).orElse(asked);
    if (!move.to().equals(wanted.id())) {
      return Outcome.refused(
          ProblemKind.CONFLICT,
          "The tenant %s is on its way to %s. Send that once more to complete it, then this."
              .formatted(row.tenant(), move.to()));
    }
    plans.count(row.tenant(), wanted);
    registry.finish(move);
    TenantRow moved = registry.find(row.tenant()).orElseThrow();
    history.add(moved);
    return Outcome.done(Tenant.of(moved));
  }
}
