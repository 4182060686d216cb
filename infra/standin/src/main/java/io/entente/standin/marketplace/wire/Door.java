package io.entente.standin.marketplace.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** One port on the loopback interface. Where there is no answer, the connection ends. */
public final class Door implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Door(HttpServer server) {
    this.server = server;
  }

  /**
   * Open from now on.
   *
   * @param port 0 for any that is free
   */
  public static Door open(int port, Function<Asked, Optional<Answer>> answers) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var door = new Door(HttpServer.create(address, 0));
      door.server.setExecutor(door.threads);
      door.server.createContext("/", exchange -> serve(exchange, answers));
      door.server.start();
      return door;
    } catch (IOException e) {
      throw new UncheckedIOException("port %d cannot be opened".formatted(port), e);
    }
  }

  private static void serve(HttpExchange exchange, Function<Asked, Optional<Answer>> answers)
      throws IOException {
    try (exchange) {
      Optional<Answer> answer = answers.apply(asked(exchange));
      if (answer.isPresent()) {
        send(exchange, answer.get());
      }
    }
  }

  private static Asked asked(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    var uri = exchange.getRequestURI();
    return new Asked(
        exchange.getRequestMethod(),
        uri.getRawPath(),
        Optional.ofNullable(uri.getRawQuery()).orElse(""),
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
