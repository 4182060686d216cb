package io.entente.testkit.storage;

import java.net.URI;
import java.util.Map;

/**
 * Which storage a run of the tests stands on, told by its environment: {@code ENTENTE_AWS_ENDPOINT}
 * with an address, {@code ENTENTE_STORAGE=localstack}, or nothing for the embedded one.
 */
public sealed interface StorageChoice {
  record Embedded() implements StorageChoice {}

  record LocalStack() implements StorageChoice {}

  record Endpoint(URI address) implements StorageChoice {}

  /** By this process's environment. */
  static StorageChoice ofThisRun() {
    return of(System.getenv());
  }

  /**
   * @throws IllegalArgumentException if the environment says something that cannot be meant
   */
  static StorageChoice of(Map<String, String> environment) {
    String endpoint = environment.getOrDefault("ENTENTE_AWS_ENDPOINT", "");
    if (!endpoint.isBlank()) {
      return new Endpoint(URI.create(endpoint));
    }
    String named = environment.getOrDefault("ENTENTE_STORAGE", "embedded");
    return switch (named) {
      case "embedded" -> new Embedded();
      case "localstack" -> new LocalStack();
      default ->
          throw new IllegalArgumentException(
              "ENTENTE_STORAGE is %s; set it to embedded or localstack".formatted(named));
    };
  }

  default Storage open() {
    return switch (this) {
      case Embedded _ -> EmbeddedStorage.inMemory();
      case Endpoint(URI address) -> EndpointStorage.at(address);
      case LocalStack _ -> io.entente.testkit.storage.LocalStack.open();
    };
  }
}
