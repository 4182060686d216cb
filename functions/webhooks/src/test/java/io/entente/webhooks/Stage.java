package io.entente.webhooks;

import io.entente.contract.EventSpec;
import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A vendor with webhooks, and whatever the catalogue knows happening to it. */
final class Stage implements AutoCloseable {
  /** Something of another context's, to which things happen. */
  private record Something(@Stored(DataClass.BUSINESS) String id) {
    static final ItemType<Something> TYPE =
        ItemType.named("something", 1, "webhooks")
            .holding(Something.class, s -> new ItemKey("SOMETHING#" + s.id, "SOMETHING"));
  }

  final TestEnvironment env = TestEnvironment.start();
  final BusStandIn aws = new BusStandIn();

  Stage() {
    this(InboundLog.NONE);
  }

  /**
   * @param log told what is found of each message that comes in
   */
  Stage(InboundLog log) {
    env.tenant("aurora");
    env.tenant("borealis");
    var own = StaticCredentialsProvider.create(AwsBasicCredentials.create("own", "own"));
    var buses = new EventBridgeGateway(own, Optional.of(aws.url()));
    var out = new Dispatcher.Ways(OutboundGateway.over(Reach.ANYWHERE), buses);
    var way = new WebhookFunctions.Way(out, Reach.ANYWHERE, Meter.NONE, log);
    env.add(WebhookFunctions.compose(env.platform(), way));
  }

  Client admin() {
    return key(env.as(Callers.member("aurora", "tenant-admin")));
  }

  Client partner(String partner) {
    return key(env.as(Callers.partner("aurora", partner, "partner-admin")));
  }

  static Client key(Client client) {
    return client.key(UUID.randomUUID().toString());
  }

  /** An endpoint for these types of events, or for all. */
  Endpoint endpoint(Client owner, String url, String... types) {
    return created(owner, Map.of("url", url), types);
  }

  /** The same for a bus. */
  Endpoint bus(Client owner, Map<String, String> bus, String... types) {
    return created(owner, Map.of("eventBus", bus), types);
  }

  private Endpoint created(Client owner, Map<String, Object> where, String... types) {
    var body = new HashMap<>(where);
    if (types.length > 0) {
      body.put("eventTypes", List.of(types));
    }
    Answer answer = owner.post("/v1/webhook-endpoints", body);
    if (answer.status() != 201) {
      throw new AssertionError("no endpoint: " + answer);
    }
    return new Endpoint(this, owner, answer.text("/endpointId"), answer.text("/secret"));
  }

  /** An endpoint and whose it is. */
  record Endpoint(Stage stage, Client owner, String id, String secret) {
    String path() {
      return "/v1/webhook-endpoints/" + id;
    }

    JsonNode shown() {
      return owner.get(path()).body();
    }

    JsonNode deliveries() {
      return owner.get(path() + "/deliveries").body().path("data");
    }

    JsonNode delivery(int place) {
      String delivery = deliveries().get(place).path("deliveryId").asString();
      return owner.get(path() + "/deliveries/" + delivery).body();
    }

    Answer ask(String what, Object body) {
      return key(owner).post(path() + "/" + what, body);
    }
  }

  /** A deal of that partner's is approved. */
  void approved(String partner) {
    happened("deal.approved", partner);
    env.drain();
  }

  /** Something of that type happened, with the data that the catalogue shows, to that partner. */
  Notice happened(String type, String partner) {
    ObjectNode data = example(type);
    if (data.has("partnerId")) {
      data.put("partnerId", partner);
    }
    var something = new Something(UUID.randomUUID().toString());
    var event = Event.of(type, env.clock().instant(), data);
    service("aurora")
        .run(
            () ->
                env.platform()
                    .tables("webhooks")
                    .current()
                    .change()
                    .create("something", Something.TYPE, something, event)
                    .commit());
    return new Notice(
        new io.entente.kernel.TenantId("aurora"), "SOMETHING#" + something.id, 1, type, event.at());
  }

  /** The event's item is gone, as after an erasure. */
  void remove(Notice notice) {
    String table = env.registry().find(notice.tenant()).orElseThrow().table();
    var key = EventItem.key(notice.aggregate(), notice.version()).attributes();
    env.storage().tenant(notice.tenant()).deleteItem(d -> d.tableName(table).key(key));
  }

  static Caller service(String tenant) {
    return new Caller.Service(new io.entente.kernel.TenantId(tenant), "another context");
  }

  private ObjectNode example(String type) {
    EventSpec spec =
        env.platform().contract().events().stream()
            .filter(event -> event.type().equals(type))
            .findFirst()
            .orElseThrow();
    String schema = spec.told().orElseThrow().schema();
    JsonNode example = env.platform().contract().document().at(schema + "/examples/0/data");
    return (ObjectNode) example.deepCopy();
  }

  @Override
  public void close() {
    env.close();
    aws.close();
  }
}
