package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.events.CloudEvents;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import io.entente.platform.table.RateLimit;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sends an endpoint one event of its own at once, and shows what came back. */
final class TestWebhookEndpoint implements Operation<TestWebhookEndpoint.Request, Try> {
  private static final String TYPE = "endpoint.tested";

  /** Whoever tests more often than that wants something else of it. */
  private static final int MOST_A_MINUTE = 10;

  /** The key is not needed: a test changes nothing. */
  record Request(String endpointId, String idempotencyKey) {}

  private final TenantTables tables;
  private final Dispatcher dispatcher;
  private final Clock clock;

  TestWebhookEndpoint(TenantTables tables, Dispatcher dispatcher, Clock clock) {
    this.tables = tables;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  @Override
  public Outcome<Try> apply(Request request) {
    TenantTable table = tables.current();
    return EndpointStore.visible(table, request.endpointId)
        .map(read -> test(table, read.item()))
        .orElseGet(() -> EndpointStore.missing(request.endpointId));
  }

  private Outcome<Try> test(TenantTable table, EndpointItem endpoint) {
    Instant now = clock.instant();
    var limit =
        new RateLimit(
            "testWebhookEndpoint#" + endpoint.endpointId(), Duration.ofMinutes(1), MOST_A_MINUTE);
    return table.spend(limit, now)
        ? Outcome.done(dispatcher.send(message(table, endpoint, now), Sending.PATIENT).tried())
        : Outcome.refused(
            ProblemKind.TOO_MANY_REQUESTS,
            "An endpoint can be tested %d times a minute.".formatted(MOST_A_MINUTE));
  }

  private static Dispatcher.Message message(TenantTable table, EndpointItem endpoint, Instant now) {
    var notice =
        new Notice(
            table.tenant(),
            EndpointItem.PK + endpoint.endpointId(),
            now.toEpochMilli(), // no version of it: each test is an event of its own
            TYPE,
            now);
    var told =
        new EndpointStore.Told(endpoint.endpointId(), endpoint.partnerId(), endpoint.state(), null);
    return new Dispatcher.Message(
        endpoint.destination(),
        notice.id(),
        TYPE,
        CloudEvents.told(notice, 1, Json.write(told)),
        endpoint.keysAt(now));
  }
}
