package io.entente.marketplace.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gives out a role's session and then says what it was told to, and keeps what it was asked. */
final class Counter implements AutoCloseable {
  private static final String SESSION =
      """
      <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
      <Credentials><AccessKeyId>ASIATEST</AccessKeyId><SecretAccessKey>s3cr3t</SecretAccessKey>
      <SessionToken>session-of-the-role</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>
      </Credentials></AssumeRoleResult></AssumeRoleResponse>\
      """;

  /** What was asked. */
  record Asked(String target, String type, String authorization, String session, String body) {}

  /** What is said. */
  record Says(int status, String error, String body) {}

  private final HttpServer server;
  private final Deque<Says> next = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();

  Counter() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Counter says(int status, String error, String body) {
    next.add(new Says(status, error, body));
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (body.contains("Action=AssumeRole")) {
        send(exchange, new Says(200, "", SESSION), "text/xml");
        return;
      }
      asked.add(
          new Asked(
              header(exchange, "X-Amz-Target"),
              header(exchange, "Content-Type"),
              header(exchange, "Authorization"),
              header(exchange, "X-Amz-Security-Token"),
              body));
      send(exchange, next.remove(), "application/x-amz-json-1.1");
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }

  private static void send(HttpExchange exchange, Says says, String type) throws IOException {
    byte[] body = says.body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    if (!says.error.isEmpty()) {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", says.error);
    }
    exchange.sendResponseHeaders(says.status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
