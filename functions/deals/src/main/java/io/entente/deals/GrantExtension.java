package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.util.Optional;

/** Nobody has said no in time to a partner that asked for more: so it has it. */
final class GrantExtension implements Consumer {
  static final String NAME = "grantExtension";

  private final TenantTables tables;
  private final Extension extension;
  private final Clock clock;

  GrantExtension(TenantTables tables, Extension extension, Clock clock) {
    this.tables = tables;
    this.extension = extension;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Outcome<Boolean> outcome = Attempts.of(() -> granted(table, notice.aggregateId()));
    if (outcome instanceof Outcome.Refused<Boolean>(var problem)) {
      throw new IllegalStateException(problem.detail());
    }
  }

  /** As of the instant at which silence became a yes, however late that is noticed. */
  private Optional<Outcome<Boolean>> granted(TenantTable table, String dealId) {
    var read = DealStore.find(table, dealId).orElseThrow();
    Optional<ExtensionRequest> silent =
        read.item()
            .course()
            .openExtension()
            .filter(asked -> !asked.answerBy().isAfter(clock.instant()))
            .filter(_ -> read.item().status().isProtected());
    if (silent.isEmpty()) {
      return Optional.of(Outcome.done(false)); // answered, or over in another way
    }
    var reading = new DealCommands.Reading(table, read, silent.get().answerBy());
    ChangeResult result = AnswerExtension.granted(extension, reading, null).change().commit();
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }
}
