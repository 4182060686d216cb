package io.entente.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one bounded context offers: its operations by operationId, its consumers by name. */
public final class Context {
  /** An operation and the record that its requests are bound to. */
  public record Bound<I>(Class<I> requestType, Operation<I, ?> operation) {}

  private final String name;
  private final Map<String, Bound<?>> operations = new LinkedHashMap<>();
  private final Map<String, Consumer> consumers = new LinkedHashMap<>();

  private Context(String name) {
    this.name = name;
  }

  public static Context named(String name) {
    return new Context(name);
  }

  public <I> Context operation(String operationId, Class<I> request, Operation<I, ?> operation) {
    operations.put(operationId, new Bound<>(request, operation));
    return this;
  }

  public Context consumer(String consumerName, Consumer consumer) {
    consumers.put(consumerName, consumer);
    return this;
  }

  public String name() {
    return name;
  }

  public Map<String, Bound<?>> operations() {
    return Map.copyOf(operations);
  }

  public Map<String, Consumer> consumers() {
    return Map.copyOf(consumers);
  }
}
