package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entente.kernel.TenantId;
import io.entente.local.replay.LocalProcess.Pause;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * Somebody's endpoint, which outlives the program and writes down what it is told. It is held
 * against the deals themselves, not against what the program says that it told.
 */
final class Ledger implements AutoCloseable {
  private static final String APPROVED = "deal.approved";
  private static final List<String> SAID =
      List.of("dealId", "partnerId", "status", "customerName", "reasonCode");
  private static final int LOOKS = 6_000;

  private final HttpServer server;
  private final String tenant;
  private final Map<String, Set<JsonNode>> told = new ConcurrentHashMap<>();
  private final AtomicInteger posts = new AtomicInteger();

  private Ledger(HttpServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  static Ledger of(String tenant) {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
      var ledger = new Ledger(server, tenant);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", ledger::take);
      server.start();
      return ledger;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode event = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      told.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(event);
      posts.incrementAndGet();
      exchange.sendResponseHeaders(204, -1);
    }
  }

  /** Hears of every deal that is approved from now on. */
  void subscribe(LocalProcess program) {
    try (var local = new io.entente.local.Service(program.address())) {
      String url = "http://127.0.0.1:%d/ledger".formatted(server.getAddress().getPort());
      String token = local.token(Map.of("tenant", tenant, "role", "tenant-admin"));
      var answer =
          local.send(
              local
                  .request("/v1/webhook-endpoints", token)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "ledger")
                  .POST(
                      BodyPublishers.ofString(
                          Json.write(Map.of("url", url, "eventTypes", List.of(APPROVED)))))
                  .build());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  /**
   * Each of these deals was told of, as it stands; nothing else was; what was told twice says the
   * same.
   */
  void agreesWith(List<JsonNode> deals) {
    awaitAll(deals.stream().map(this::id).toList());
    Set<String> expected = new HashSet<>(deals.stream().map(this::id).toList());
    assertThat(told.keySet()).as("nothing is missing, nothing is invented").isEqualTo(expected);
    assertThat(told.values()).as("what came twice").allMatch(contents -> contents.size() == 1);
    deals.forEach(deal -> assertThat(said(content(deal).path("data"))).isEqualTo(said(deal)));
  }

  int repeated() {
    return posts.get() - told.size();
  }

  private void awaitAll(List<String> ids) {
    for (int look = 0; !told.keySet().containsAll(ids); look++) {
      assertThat(look)
          .as("looks for %d events that were never told", ids.size() - told.size())
          .isLessThan(LOOKS);
      Pause.millis(50);
    }
  }

  private JsonNode content(JsonNode deal) {
    return told.getOrDefault(id(deal), Set.of()).iterator().next();
  }

  private static List<String> said(JsonNode deal) {
    return SAID.stream().map(name -> deal.path(name).asString()).toList();
  }

  /** Registering a deal is the first that happens to it. */
  private String id(JsonNode deal) {
    String aggregate = "DEAL#" + deal.path("dealId").asString();
    return new Notice(new TenantId(tenant), aggregate, 1, APPROVED, Instant.EPOCH).id();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
