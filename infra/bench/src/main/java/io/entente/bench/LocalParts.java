package io.entente.bench;

import io.entente.contract.Contract;
import io.entente.kernel.TenantId;
import io.entente.local.data.DataFolder;
import io.entente.local.events.Events;
import io.entente.local.events.Queues;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.http.AuthorizedCaller;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.http.Turnstile;
import io.entente.platform.json.Json;
import io.entente.platform.log.Journal;
import io.entente.platform.registry.Provisioning;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import io.entente.platform.table.TenantTable;
import io.entente.testkit.Callers;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.Routes;
import io.entente.testkit.storage.EmbeddedStorage;
import io.entente.testkit.storage.LocalTables;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/** A tenant and one context on the local program's relay, queues and tables. */
public final class LocalParts implements AutoCloseable {
  private static final TenantId TENANT = new TenantId("aurora");
  private static final Journal SILENT =
      new Journal(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

  private final Contract contract = Contract.load();
  private final DataFolder folder;
  private final EmbeddedStorage storage;
  private final Queues queues;
  private final Platform platform;
  private final Events events;
  private final HttpEntry entry;

  public LocalParts(Path place, Function<Platform, Context> composed) {
    this.folder = DataFolder.open(place);
    this.storage = EmbeddedStorage.in(folder.tables());
    var tables = new LocalTables("local", storage);
    this.platform = new Platform("local", contract, tables.registry(), storage, Clock.systemUTC());
    tenant(tables);
    Context context = composed.apply(platform);
    this.queues = Queues.start(context.consumers().keySet());
    this.events =
        new Events(
            new Events.Ground(platform, storage, folder, SILENT),
            queues,
            Map.of(context.name(), context));
    this.entry = new HttpEntry(platform, context, SILENT, Turnstile.OPEN);
  }

  private void tenant(LocalTables tables) {
    Provisioning.Place place = tables.place(TENANT);
    var row =
        new TenantRow(
            TENANT,
            "Aurora",
            "standard",
            TenantStatus.ACTIVE,
            List.of(),
            place.cell(),
            place.table(),
            place.outbox(),
            place.due(),
            1,
            Instant.now());
    tables.stands(row);
    platform.registry().add(row);
  }

  public Contract contract() {
    return contract;
  }

  /** What that context does in the tenant's table; the relay hears that something was written. */
  public <T> T as(String context, Function<TenantTable, T> work) {
    T done =
        new Caller.Service(TENANT, "bench")
            .run(() -> work.apply(platform.tables(context).current()));
    events.nudge();
    return done;
  }

  /** What is read in that context. */
  public <T> T seen(String context, Function<TenantTable, T> work) {
    return new Caller.Service(TENANT, "bench")
        .run(() -> work.apply(platform.tables(context).current()));
  }

  /** The answer to an administrator. */
  public JsonNode get(String path) {
    return call("GET", path, "");
  }

  public JsonNode post(String path, Object body) {
    return call("POST", path, Json.write(body));
  }

  private JsonNode call(String method, String path, String body) {
    String key = UUID.randomUUID().toString();
    var request =
        new ApiRequest(
            key,
            method,
            path,
            Map.of("Content-Type", List.of("application/json"), "Idempotency-Key", List.of(key)),
            SdkBytes.fromUtf8String(body));
    var route = new Routes(contract).find(method, path).orElseThrow();
    byte[] event =
        ApiEvents.proxy(
            request,
            route,
            AuthorizedCaller.context(Callers.member(TENANT.value(), "tenant-admin")));
    var answer = Json.MAPPER.readTree(entry.apply(new ByteArrayInputStream(event)));
    events.nudge();
    if (answer.path("statusCode").asInt() >= 300) {
      throw new IllegalStateException(answer.toString());
    }
    return Json.MAPPER.readTree(answer.path("body").asString());
  }

  /** How many messages wait for a consumer. */
  public int outstanding() {
    return events.outstanding();
  }

  /** The store itself, for a floor. */
  public DynamoDbClient table() {
    return storage.tenant(TENANT);
  }

  public String tableName() {
    return platform.registry().find(TENANT).orElseThrow().table();
  }

  @Override
  public void close() {
    events.close();
    queues.close();
    storage.close();
    folder.close();
  }
}
