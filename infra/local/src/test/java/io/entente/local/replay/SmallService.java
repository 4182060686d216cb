package io.entente.local.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entente.kernel.DerivedId;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Answers as the service would, as far as a replay asks; and refuses whatever it is told to. */
final class SmallService implements AutoCloseable {
  /** An answer that comes instead of the right one, once. */
  record Trouble(int status, String body) {}

  /** How many events it says are still on their way. */
  final AtomicInteger outstanding = new AtomicInteger();

  private final HttpServer server;
  private final Map<String, String> deals = new ConcurrentHashMap<>();
  private final Map<String, String> partners = new ConcurrentHashMap<>();
  final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
  final List<String> imports = new CopyOnWriteArrayList<>();
  final List<String> tokens = new CopyOnWriteArrayList<>();
  private volatile Instant now = Instant.parse("2026-03-01T09:00:00Z");
  private final AtomicInteger tokenNumber = new AtomicInteger();

  SmallService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  int deals() {
    return deals.size();
  }

  /** Moves the business clock; a second run is later than the first. */
  void later() {
    now = now.plusSeconds(60);
  }

  /** Tokens given out so far are no good any more, as after a restart. */
  void forgetTokens() {
    tokenNumber.incrementAndGet();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      Trouble answer = answer(exchange, path, new String(body, StandardCharsets.UTF_8));
      byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Trouble answer(HttpExchange exchange, String path, String body) {
    if (path.equals("/_local/token")) {
      return new Trouble(200, "{\"token\":\"%s\"}".formatted(token()));
    }
    if (path.equals("/_local/status")) {
      return new Trouble(200, "{\"outstanding\":%d}".formatted(outstanding.get()));
    }
    if (!token().equals(exchange.getRequestHeaders().getFirst("Authorization").substring(7))) {
      return new Trouble(401, "{\"detail\":\"Sign in again.\"}");
    }
    return switch (exchange.getRequestMethod() + " " + path) {
      case "POST /v1/deals" -> deal(exchange, body);
      case "POST /v1/deals/check" -> new Trouble(200, "{\"checkedAt\":\"%s\"}".formatted(now));
      case "POST /v1/accounts/imports" -> job(body);
      default -> other(exchange.getRequestMethod(), path, body);
    };
  }

  private Trouble other(String method, String path, String body) {
    if (path.startsWith("/v1/jobs/")) {
      return new Trouble(200, finished(imports.get(Integer.parseInt(path.substring(9)))));
    }
    if (path.startsWith("/v1/partners/") && method.equals("PUT")) {
      partners.put(path, body);
    }
    return partners.containsKey(path)
        ? new Trouble(200, partners.get(path))
        : new Trouble(404, "{}");
  }

  private Trouble deal(HttpExchange exchange, String body) {
    Trouble trouble = troubles.poll();
    if (trouble != null) {
      return trouble;
    }
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    return new Trouble(
        201, deals.computeIfAbsent(key, k -> decided(k, Json.MAPPER.readTree(body))));
  }

  private String decided(String key, JsonNode deal) {
    String name = deal.at("/endCustomer/legalName").asString("");
    boolean complete = deal.at("/endCustomer").has("country");
    String verdict =
        complete ? (name.contains("Known") ? "REJECTED" : "APPROVED") : "ACTION_REQUIRED";
    String reason =
        complete
            ? (name.contains("Known") ? "EXISTING_CUSTOMER" : "NO_OBJECTION")
            : "INSUFFICIENT_INFO";
    return """
    {"dealId":"%s","receivedAt":"%s","decision":{"verdict":"%s","reason":{"code":"%s"}}}\
    """
        .formatted(DerivedId.of("deal", key), now, verdict, reason);
  }

  private Trouble job(String body) {
    imports.add(body);
    return new Trouble(202, "{\"jobId\":\"%d\"}".formatted(imports.size() - 1));
  }

  /** Every row with a name that says so is faulty. */
  private static String finished(String body) {
    List<String> lines = body.lines().toList();
    var faults = Json.MAPPER.createArrayNode();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("Faulty")) {
        var fault = faults.addObject().put("row", i + 1).putArray("faults").addObject();
        fault.put("pointer", "/legalName").put("message", "is not good");
      }
    }
    return """
    {"state":"DONE","progress":{"rowsTotal":%d,"rowsDone":%d,"rowsFaulty":%d},"faults":%s}\
    """
        .formatted(lines.size(), lines.size() - faults.size(), faults.size(), faults);
  }

  private String token() {
    String claims = "{\"exp\":4102444800,\"n\":%d}".formatted(tokenNumber.get());
    String token =
        "h."
            + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
            + ".s";
    tokens.add(token);
    return token;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
