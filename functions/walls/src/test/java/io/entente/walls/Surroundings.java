package io.entente.walls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entente.platform.json.Json;
import io.entente.testkit.storage.DynamoDbServer;
import io.entente.testkit.storage.EndpointStorage;
import io.entente.testkit.storage.Storage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What stands around functions in this process: a DynamoDB and a bus, each behind an address. */
final class Surroundings {
  private final DynamoDbServer tables;
  private final HttpServer bus;
  private final List<String> published = new CopyOnWriteArrayList<>();

  private Surroundings(DynamoDbServer tables, HttpServer bus) {
    this.tables = tables;
    this.bus = bus;
    bus.createContext("/", this::take);
  }

  static Surroundings start() throws Exception {
    var tables = DynamoDbServer.start();
    var bus = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var started = new Surroundings(tables, bus);
    bus.start();
    return started;
  }

  /** {@code PutEvents}. */
  private void take(HttpExchange exchange) throws IOException {
    JsonNode entries = Json.MAPPER.readTree(exchange.getRequestBody()).path("Entries");
    ArrayNode results = Json.MAPPER.createArrayNode();
    for (JsonNode entry : entries) {
      published.add(entry.path("Detail").asString());
      results.addObject().put("EventId", Integer.toString(published.size()));
    }
    var answer = Json.MAPPER.createObjectNode().put("FailedEntryCount", 0);
    answer.set("Entries", results);
    byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  URI tablesAddress() {
    return tables.address();
  }

  String busAddress() {
    return "http://localhost:" + bus.getAddress().getPort();
  }

  Storage storage() {
    return EndpointStorage.at(tables.address());
  }

  /** The CloudEvents that were published so far, in order. */
  List<String> published() {
    return List.copyOf(published);
  }

  void end() {
    bus.stop(0);
    tables.close();
  }
}
