package io.entente.crm;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Changes what is to come of a deal that the CRM did not take, whoever else changes it. */
record FaultChanges(TenantTables tables, Clock clock) {

  /** What a person makes of it. */
  interface Step {
    Outcome<PushItem> taken(PushItem push, Instant now);
  }

  Outcome<CrmFault> of(String dealId, Step step) {
    TenantTable table = tables.current();
    return Attempts.of(
        () ->
            PushStore.find(table, dealId)
                .map(read -> taken(table, read, step))
                .orElseGet(() -> Optional.of(missing(dealId))));
  }

  private Optional<Outcome<CrmFault>> taken(
      TenantTable table, Versioned<PushItem> read, Step step) {
    return switch (step.taken(read.item(), clock.instant())) {
      case Outcome.Refused<PushItem>(var problem) -> Optional.of(Outcome.refused(problem));
      case Outcome.Done<PushItem>(PushItem next) when next.equals(read.item()) ->
          Optional.of(Outcome.done(CrmFault.of(read)));
      case Outcome.Done<PushItem>(PushItem next) ->
          PushStore.become(table, Optional.of(read), next)
              ? Optional.of(
                  Outcome.done(CrmFault.of(new Versioned<>(next, read.version() + 1, ""))))
              : Optional.empty();
    };
  }

  private static Outcome<CrmFault> missing(String dealId) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "Nothing of a deal %s is on its way to the CRM.".formatted(dealId));
  }
}
