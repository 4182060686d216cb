package io.entente.bench.hooks;

import io.entente.contract.Contract;
import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.kernel.TenantId;
import io.entente.local.data.DataFolder;
import io.entente.local.events.Events;
import io.entente.local.events.Queues;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.http.AuthorizedCaller;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.http.Turnstile;
import io.entente.platform.json.Json;
import io.entente.platform.log.Journal;
import io.entente.platform.registry.Provisioning;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.testkit.Callers;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.Routes;
import io.entente.testkit.storage.EmbeddedStorage;
import io.entente.testkit.storage.LocalTables;
import io.entente.webhooks.WebhookFunctions;
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
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/** A tenant with webhooks on the local program's relay, queues and tables. */
final class Vendor implements AutoCloseable {
  private static final TenantId TENANT = new TenantId("aurora");
  private static final String HAPPENED = "partner.changed";
  private static final Journal SILENT =
      new Journal(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

  /** To which something happens. */
  private record Thing(@Stored(DataClass.BUSINESS) String id) {
    static final ItemType<Thing> TYPE =
        ItemType.named("bench_thing", 1, "bench")
            .holding(Thing.class, thing -> new ItemKey("THING#" + thing.id, "THING"));
  }

  private final Contract contract = Contract.load();
  private final DataFolder folder;
  private final EmbeddedStorage storage;
  private final Queues queues;
  private final Platform platform;
  private final Events events;
  private final HttpEntry entry;
  private final JsonNode data;

  Vendor(Path place) {
    this.folder = DataFolder.open(place);
    this.storage = EmbeddedStorage.in(folder.tables());
    var tables = new LocalTables("local", storage);
    this.platform = new Platform("local", contract, tables.registry(), storage, Clock.systemUTC());
    tenant(tables);
    Context webhooks = WebhookFunctions.composeForLaptop(platform);
    this.queues = Queues.start(webhooks.consumers().keySet());
    this.events =
        new Events(
            new Events.Ground(platform, storage, folder, SILENT),
            queues,
            Map.of("webhooks", webhooks));
    this.entry = new HttpEntry(platform, webhooks, SILENT, Turnstile.OPEN);
    String schema =
        contract.events().stream()
            .filter(event -> event.type().equals(HAPPENED))
            .findFirst()
            .orElseThrow()
            .told()
            .orElseThrow()
            .schema();
    this.data = contract.document().at(schema + "/examples/0/data");
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

  /** An endpoint that hears of it. */
  void endpoint(String url) {
    String key = UUID.randomUUID().toString();
    var request =
        new ApiRequest(
            key,
            "POST",
            "/v1/webhook-endpoints",
            Map.of("Content-Type", List.of("application/json"), "Idempotency-Key", List.of(key)),
            SdkBytes.fromUtf8String(
                Json.write(Map.of("url", url, "eventTypes", List.of(HAPPENED)))));
    var route = new Routes(contract).find("POST", "/v1/webhook-endpoints").orElseThrow();
    byte[] event =
        ApiEvents.proxy(
            request,
            route,
            AuthorizedCaller.context(Callers.member(TENANT.value(), "tenant-admin")));
    var answer = Json.MAPPER.readTree(entry.apply(new ByteArrayInputStream(event)));
    if (answer.path("statusCode").asInt() != 201) {
      throw new IllegalStateException(answer.toString());
    }
  }

  /** Something happens: one commit. */
  void happens() {
    var thing = new Thing(UUID.randomUUID().toString());
    new Caller.Service(TENANT, "bench")
        .run(
            () ->
                platform
                    .tables("bench")
                    .current()
                    .change()
                    .create("thing", Thing.TYPE, thing, Event.of(HAPPENED, Instant.now(), data))
                    .commit());
    events.nudge();
  }

  /** What subscribers are told when something happens. */
  String body() {
    return Json.write(data);
  }

  /** The store itself, for the floor. */
  DynamoDbClient table() {
    return storage.tenant(TENANT);
  }

  String tableName() {
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
