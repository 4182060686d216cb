package io.entente.bench.cold;

import io.entente.bench.Scene;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.storage.DynamoDbServer;
import io.entente.testkit.storage.EndpointStorage;
import java.time.Instant;
import java.util.Map;

/** Tables behind a port, with a tenant and its partner, and deals to register. */
final class Tables implements AutoCloseable {
  private final DynamoDbServer store;
  private final TestEnvironment environment;
  private final Scene scene;

  Tables() throws Exception {
    this.store = DynamoDbServer.start();
    this.environment = TestEnvironment.on(EndpointStorage.at(store.address()));
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
        Map.entry("ENTENTE_AWS_ENDPOINT", store.address().toString()),
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
    store.close();
  }
}
