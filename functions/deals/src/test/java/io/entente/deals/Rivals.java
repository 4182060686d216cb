package io.entente.deals;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import io.entente.platform.json.Json;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.storage.EndpointStorage;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A store behind a port, and two processes that run the functions on it. */
final class Rivals implements AutoCloseable {
  static final int PARTNERS = 2 * Rival.PARTNERS;

  private final DynamoDBProxyServer store;
  private final TestEnvironment environment;
  private final Vendor vendor;
  private final List<Process> processes = new ArrayList<>();
  private final List<BufferedReader> answers = new ArrayList<>();

  /**
   * One answered registration.
   *
   * @param repeated how often it was sent again, because the store or the scope was too busy
   */
  record Registered(String partner, int status, int repeated, JsonNode deal) {
    static Registered of(String line) {
      String[] parts = line.split(" ", 4);
      return new Registered(
          "P-" + parts[0],
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          Json.MAPPER.readTree(parts[3]));
    }

    String dealId() {
      return deal.path("dealId").asString("");
    }
  }

  private Rivals(URI endpoint, DynamoDBProxyServer store) {
    this.store = store;
    environment = TestEnvironment.on(EndpointStorage.at(endpoint));
    environment.add(DealFunctions.compose(environment.platform()));
    environment.clock().set(Instant.now());
    vendor = Vendor.in(environment, "aurora");
    IntStream.range(0, PARTNERS).forEach(i -> vendor.partners("P-" + i));
  }

  static Rivals start() throws Exception {
    int port = freePort();
    DynamoDBProxyServer store =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)});
    store.start();
    URI endpoint = URI.create("http://localhost:" + port);
    var rivals = new Rivals(endpoint, store);
    for (int i = 0; i < 2; i++) {
      rivals.add(rivals.process(i, endpoint));
    }
    for (BufferedReader answer : rivals.answers) {
      expect("ready", answer.readLine());
    }
    return rivals;
  }

  Vendor vendor() {
    return vendor;
  }

  /** Lets all partners register one company at once, and waits for all answers. */
  List<Registered> round(int round) throws IOException {
    for (Process process : processes) {
      process.outputWriter().write(round + "\n");
      process.outputWriter().flush();
    }
    var registered = new ArrayList<Registered>();
    for (BufferedReader answer : answers) {
      String line = answer.readLine();
      while (line != null && !line.equals("done")) {
        registered.add(Registered.of(line));
        line = answer.readLine();
      }
      expect("done", line);
    }
    return registered;
  }

  private void add(Process process) {
    processes.add(process);
    answers.add(process.inputReader(StandardCharsets.UTF_8));
  }

  private Process process(int number, URI endpoint) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            Rival.class.getName(),
            Integer.toString(number));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(told(endpoint));
    return builder.start();
  }

  private Map<String, String> told(URI endpoint) {
    String name = environment.platform().environment();
    return Map.of(
        "ENTENTE_ENVIRONMENT", name,
        "ENTENTE_REGISTRY_TABLE", "entente-%s-registry".formatted(name),
        "ENTENTE_AWS_ENDPOINT", endpoint.toString());
  }

  private static void expect(String expected, @org.jspecify.annotations.Nullable String line) {
    if (!expected.equals(line)) {
      throw new AssertionError("expected %s, got %s".formatted(expected, line));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A process ends with its input. */
  @Override
  public void close() throws IOException {
    for (Process process : processes) {
      process.outputWriter().close();
      process.onExit().join();
    }
    environment.close();
    stop(store);
  }

  private static void stop(DynamoDBProxyServer store) {
    try {
      store.stop();
    } catch (Exception e) { // it says no more than that
      throw new IllegalStateException("the store does not stop", e);
    }
  }
}
