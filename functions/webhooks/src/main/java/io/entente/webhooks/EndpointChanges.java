package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes one of the caller's own endpoints, whoever else changes it at that moment. */
record EndpointChanges(TenantTables tables, Clock clock) {

  /** The endpoint as it was read, where and when. */
  record Reading(TenantTable table, Versioned<EndpointItem> read, Instant now) {
    EndpointItem endpoint() {
      return read.item();
    }

    Outcome<WebhookEndpoint> asItIs() {
      return Outcome.done(WebhookEndpoint.of(table, read));
    }

    /** The next version, if nobody was faster. */
    Optional<Outcome<WebhookEndpoint>> become(EndpointItem next) {
      return become(next, change -> change);
    }

    /** The same, with more in the same transaction. */
    Optional<Outcome<WebhookEndpoint>> become(EndpointItem next, UnaryOperator<Change> more) {
      Change change = more.apply(EndpointStore.replace(table, read, next));
      return change.commit() instanceof ChangeResult.Committed
          ? Optional.of(
              Outcome.done(
                  WebhookEndpoint.of(table, new Versioned<>(next, read.version() + 1, ""))))
          : Optional.empty();
    }
  }

  /** What is made of it. */
  interface Step<T> {
    /**
     * @return empty if somebody was faster, to be asked again
     */
    Optional<Outcome<T>> taken(Reading reading);
  }

  <T> Outcome<T> of(String endpointId, Step<T> step) {
    TenantTable table = tables.current();
    return Attempts.of(
        () ->
            EndpointStore.visible(table, endpointId)
                .map(read -> step.taken(new Reading(table, read, clock.instant())))
                .orElseGet(() -> Optional.of(EndpointStore.missing(endpointId))));
  }
}
