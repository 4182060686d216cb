package io.entente.bench.hooks;

import io.entente.bench.LocalParts;
import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.events.Event;
import io.entente.platform.json.Json;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.webhooks.WebhookFunctions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/** A tenant with webhooks on the local program's relay, queues and tables. */
final class Vendor implements AutoCloseable {
  private static final String HAPPENED = "partner.changed";

  /** To which something happens. */
  private record Thing(@Stored(DataClass.BUSINESS) String id) {
    static final ItemType<Thing> TYPE =
        ItemType.named("bench_thing", 1, "bench")
            .holding(Thing.class, thing -> new ItemKey("THING#" + thing.id, "THING"));
  }

  private final LocalParts parts;
  private final JsonNode data;

  Vendor(Path place) {
    this.parts = new LocalParts(place, WebhookFunctions::composeForLaptop);
    String schema =
        parts.contract().events().stream()
            .filter(event -> event.type().equals(HAPPENED))
            .findFirst()
            .orElseThrow()
            .told()
            .orElseThrow()
            .schema();
    this.data = parts.contract().document().at(schema + "/examples/0/data");
  }

  /** An endpoint that hears of it. */
  void endpoint(String url) {
    parts.post("/v1/webhook-endpoints", Map.of("url", url, "eventTypes", List.of(HAPPENED)));
  }

  /** Something happens: one commit. */
  void happens() {
    var thing = new Thing(UUID.randomUUID().toString());
    parts.as(
        "bench",
        table ->
            table
                .change()
                .create("thing", Thing.TYPE, thing, Event.of(HAPPENED, Instant.now(), data))
                .commit());
  }

  /** What subscribers are told when something happens. */
  String body() {
    return Json.write(data);
  }

  /** The store itself, for the floor. */
  DynamoDbClient table() {
    return parts.table();
  }

  String tableName() {
    return parts.tableName();
  }

  @Override
  public void close() {
    parts.close();
  }
}
