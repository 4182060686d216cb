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

  private final Ground ground;
  private final Clock clock;

  /** What it moves, what has to fit, and where that is told. */
  record Ground(
      Registry registry, UsagePlans plans, TenantHistory history, Belongings belongings) {}

  ChangeEdition(Ground ground, Clock clock) {
    this.ground = ground;
    this.clock = clock;
  }

  @Override
  public Outcome<Tenant> apply(Request request) {
    var tenant = new TenantId(request.tenantId);
    Edition wanted = Edition.of(request.body.edition);
    return ground
        .registry
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

  private Optional<Problem> refusal(TenantRow row, Edition wanted) {
    if (!row.status().readable()) {
      return Optional.of(
          Problem.of(
              ProblemKind.CONFLICT,
              "The tenant %s is %s; only one that is active, suspended or leaving has an edition to change."
                  .formatted(row.tenant(), row.status())));
    }
    List<Fault> over = ground.belongings.over(row, wanted);
    return over.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                ProblemKind.CONFLICT,
                "The tenant %s has more than the edition %s allows; each is listed in errors."
                    .formatted(row.tenant(), wanted.id()),
                over));
  }

  private Outcome<Tenant> move(TenantRow row, Edition wanted) {
    var asked = new EditionMove(row.tenant(), row.edition(), wanted.id(), clock.instant());
    EditionMove move =
        ground.registry.begin(asked)
            ? asked
            : ground.registry.editionMove(row.tenant()).orElse(asked);
    if (!move.to().equals(wanted.id())) {
      return Outcome.refused(
          ProblemKind.CONFLICT,
          "The tenant %s is on its way to %s. Send that once more to complete it, then this."
              .formatted(row.tenant(), move.to()));
    }
    ground.plans.count(row.tenant(), wanted);
    ground.registry.finish(move);
    TenantRow moved = ground.registry.find(row.tenant()).orElseThrow();
    ground.history.add(moved);
    return Outcome.done(Tenant.of(moved));
  }
}
