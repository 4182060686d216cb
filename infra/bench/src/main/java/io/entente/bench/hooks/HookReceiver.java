package io.entente.bench.hooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The process that receives: at {@code /well} it answers at once and keeps how old each event was,
 * at {@code /quiet} it answers at once and keeps nothing, at {@code /slow} it answers after ten
 * seconds, at {@code /counted} it fails one in fifty, and at {@code /taken} it tells what it kept.
 */
public final class HookReceiver {
  private static final Duration SLOWLY = Duration.ofSeconds(10);
  private static final int NOTHING_TO_SAY = 204;
  private static final int OUT_OF_ORDER = 503;
  private static final int FAILS_EVERY = 50;

  private final ConcurrentLinkedQueue<Long> ages = new ConcurrentLinkedQueue<>();

  private final AtomicLong counted = new AtomicLong();

  private HookReceiver() {}

  /** Prints its port when it listens. */
  public static void main(String[] arguments) throws IOException {
    var receiver = new HookReceiver();
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/well", receiver::well);
    server.createContext("/quiet", HookReceiver::quiet);
    server.createContext("/slow", HookReceiver::slow);
    server.createContext("/counted", receiver::counted);
    server.createContext("/taken", receiver::taken);
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private void well(HttpExchange exchange) throws IOException {
    try (exchange) {
      var event = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
      Instant happened = Instant.parse(event.path("time").asString());
      ages.add(Duration.between(happened, Instant.now()).toMillis());
      exchange.sendResponseHeaders(NOTHING_TO_SAY, -1);
    }
  }

  private void counted(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      boolean fails = counted.incrementAndGet() % FAILS_EVERY == 0;
      exchange.sendResponseHeaders(fails ? OUT_OF_ORDER : NOTHING_TO_SAY, -1);
    }
  }

  private static void quiet(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(NOTHING_TO_SAY, -1);
    }
  }

  private static void slow(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Thread.sleep(SLOWLY);
      exchange.sendResponseHeaders(NOTHING_TO_SAY, -1);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void taken(HttpExchange exchange) throws IOException {
    try (exchange) {
      List<Long> all = new ArrayList<>();
      for (Long age = ages.poll(); age != null; age = ages.poll()) {
        all.add(age);
      }
      byte[] body = Json.MAPPER.writeValueAsBytes(all);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
