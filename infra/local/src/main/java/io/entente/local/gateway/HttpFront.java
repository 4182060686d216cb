package io.entente.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.entente.kernel.ProblemKind;
import io.entente.local.Cure;
import io.entente.testkit.lambda.ApiRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;

/**
 * HTTP on the loopback interface, a virtual thread for each request. The port is taken at once, so
 * that a taken one is said at once; requests are answered from {@link #open} on.
 */
public final class HttpFront implements AutoCloseable {
  /** Lambda's limit of a request with its envelope, in bytes. */
  private static final int LONGEST = 6 * 1024 * 1024;

  /** What is read and thrown away, so that a client that sends too much still gets its answer. */
  private static final long MOST_DISCARDED = 256L * 1024 * 1024;

  private static final int BACKLOG = 256;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HttpFront(HttpServer server) {
    this.server = server;
  }

  /**
   * @param port 0: any free one
   * @throws Cure if it is taken
   */
  public static HttpFront bind(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return new HttpFront(HttpServer.create(address, BACKLOG));
    } catch (BindException e) {
      throw new Cure(
          "Port %d is taken. Stop what listens there, or set ENTENTE_PORT to another port."
              .formatted(port),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Answers from now on: paths that begin so by their own, everything else by the gateway. */
  public void open(
      Map<String, Function<ApiRequest, Response>> own, Function<ApiRequest, Response> gateway) {
    server.setExecutor(threads);
    own.forEach((path, answers) -> server.createContext(path, handler(answers)));
    server.createContext("/", handler(gateway));
    server.start();
  }

  private static HttpHandler handler(Function<ApiRequest, Response> answers) {
    return exchange -> {
      try (exchange) {
        String id = UUID.randomUUID().toString();
        Response response =
            body(exchange)
                .map(body -> answers.apply(request(id, exchange, body)))
                .orElseGet(
                    () ->
                        Response.refused(
                            ProblemKind.TOO_LARGE, "Send it in parts of at most 5 MB.", id));
        send(exchange, id, response);
      }
    };
  }

  /** Empty if it is too long. */
  private static Optional<SdkBytes> body(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(LONGEST + 1);
      if (body.length <= LONGEST) {
        return Optional.of(SdkBytes.fromByteArrayUnsafe(body));
      }
      in.skip(MOST_DISCARDED);
      return Optional.empty();
    }
  }

  private static ApiRequest request(String id, HttpExchange exchange, SdkBytes body) {
    var headers = new LinkedHashMap<String, List<String>>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
    var uri = exchange.getRequestURI();
    String target =
        uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    return new ApiRequest(id, exchange.getRequestMethod(), target, headers, body);
  }

  private static void send(HttpExchange exchange, String id, Response response) throws IOException {
    for (Map.Entry<String, String> header : response.headers().entrySet()) {
      exchange.getResponseHeaders().set(header.getKey(), header.getValue());
    }
    exchange.getResponseHeaders().set("X-Request-Id", id);
    byte[] body = response.body().asByteArrayUnsafe();
    boolean silent = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(response.status(), silent ? -1 : body.length);
    if (!silent) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Lets requests that are being answered end, for a second. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdown();
  }
}
