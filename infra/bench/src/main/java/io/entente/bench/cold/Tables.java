package io.entente.bench.cold;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import io.entente.bench.Scene;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.storage.EndpointStorage;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** Tables behind a port, with a tenant and its partner, and deals to register. */
final class Tables implements AutoCloseable {
  private final DynamoDBProxyServer store;
  private final TestEnvironment environment;
  private final Scene scene;
  private final URI endpoint;

  Tables() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    this.store =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)});
    store.start();
    this.endpoint = URI.create("http://localhost:" + port);
    this.environment = TestEnvironment.on(EndpointStorage.at(endpoint));
    environment.clock().set(Instant.now());
    this.scene = new Scene(environment);
  }

  /** One deal more, for a customer that nobody has. */
  byte[] event(int number) {
    return scene.event("cold-" + number, "Kaltwerk " + number);
  }

  /** What the deployment tells the function. */
  Map<String, String> variables() {
    String name = environment.platform().environment();
    return Map.ofEntries(
        Map.entry("MAIN_CLASS", "io.entente.deals.DealFunctions"),
        Map.entry("SPRING_CLOUD_FUNCTION_DEFINITION", "http"),
        Map.entry("SPRING_MAIN_WEB_APPLICATION_TYPE", "none"),
        Map.entry("ENTENTE_ENVIRONMENT", name),
        Map.entry("ENTENTE_REGISTRY_TABLE", "entente-%s-registry".formatted(name)),
        Map.entry("ENTENTE_AWS_ENDPOINT", endpoint.toString()),
        Map.entry("AWS_REGION", "eu-central-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "control"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", "deals-http"),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/entente/cold"),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "1"),
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        Map.entry("LAMBDA_TASK_ROOT", "/var/task-that-is-not-there"));
  }

  @Override
  public void close() {
    scene.close();
    try {
      store.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the store does not stop", e);
    }
  }
}
