package io.entente.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * As much of STS and EventBridge as giving a role and taking an event needs, on their wire: query
 * and XML the one, JSON 1.1 the other.
 */
final class BusStandIn implements AutoCloseable {
  private static final String NO_ROLE =
      """
      <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>\
      <Code>AccessDenied</Code><Message>not authorized to perform: sts:AssumeRole</Message></Error></ErrorResponse>\
      """;
  private static final String TAKEN =
      """
      {"FailedEntryCount":0,"Entries":[{"EventId":"11710aed-b79e-4468-a20b-bb3c0c3b4860"}]}""";

  private final HttpServer server;
  private final Map<String, String> trusts = new ConcurrentHashMap<>();
  private final List<JsonNode> put = new CopyOnWriteArrayList<>();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> answer = new AtomicReference<>(TAKEN);

  BusStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The role is given to who says that external id. */
  void trust(String roleArn, String externalId) {
    trusts.put(roleArn, externalId);
  }

  /** What it says to an event from then on: the body of a {@code PutEvents} answer. */
  void says(String body) {
    answer.set(body);
  }

  void takesEvents() {
    answer.set(TAKEN);
  }

  /** The entries that were put. */
  List<JsonNode> entries() {
    return put;
  }

  /** What was asked for each role that was given. */
  List<Map<String, String>> roles() {
    return asked;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if ("AWSEvents.PutEvents".equals(target)) {
        events(exchange, body);
      } else {
        role(exchange, form(body));
      }
    }
  }

  private void role(HttpExchange exchange, Map<String, String> form) throws IOException {
    String role = form.getOrDefault("RoleArn", "");
    boolean given = form.getOrDefault("ExternalId", "").equals(trusts.get(role));
    if (given) {
      asked.add(form);
    }
    say(exchange, given ? 200 : 403, given ? session() : NO_ROLE);
  }

  private String session() {
    return """
    <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>\
    <AccessKeyId>ASIA%d</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>\
    <Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>\
    """
        .formatted(asked.size());
  }

  private void events(HttpExchange exchange, String body) throws IOException {
    String said = answer.get();
    if (said.equals(TAKEN)) {
      Json.MAPPER.readTree(body).path("Entries").forEach(put::add);
    }
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    say(exchange, said.contains("__type") ? 400 : 200, said);
  }

  private static void say(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
