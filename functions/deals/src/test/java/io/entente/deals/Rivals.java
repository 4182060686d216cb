package io.entente.deals;

import io.entente.platform.json.Json;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.storage.DynamoDbServer;
import io.entente.testkit.storage.EndpointStorage;
import java.io.BufferedReader;
import java.io.IOException;
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

  private final DynamoDbServer store;
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

  private Rivals(DynamoDbServer store) {
    this.store = store;
    environment = TestEnvironment.on(EndpointStorage.at(store.address()));
    environment.add(DealFunctions.compose(environment.platform()));
    environment.clock().set(Instant.now());
    vendor = Vendor.in(environment, "aurora");
    IntStream.range(0, PARTNERS).forEach(i -> vendor.partners("P-" + i));
  }

  static Rivals start() throws Exception {
    var rivals = new Rivals(DynamoDbServer.start());
    for (int i = 0; i < 2; i++) {
      rivals.add(rivals.process(i, rivals.store.address()));
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

  /** A process ends with its input. */
  @Override
  public void close() throws IOException {
    for (Process process : processes) {
      process.outputWriter().close();
      process.onExit().join();
    }
    environment.close();
    store.close();
  }
}
