package io.entente.platform;

import io.entente.platform.events.DeadLettersEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one bounded context offers: its operations by operationId, its consumers by name. */
public final class Context {
  /** An operation and the record that its requests are bound to. */
  public record Bound<I>(Class<I> requestType, Operation<I, ?> operation) {}

  private final String name;
  private final Map<String, Bound<?>> operations = new LinkedHashMap<>();
  private final Map<String, Consumer> consumers = new LinkedHashMap<>();

  private Optional<DeadLettersEntry.Keeper> keeper = Optional.empty();

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

  /** It keeps what all consumers gave up. */
  public Context deadLetters(DeadLettersEntry.Keeper deadLetters) {
    this.keeper = Optional.of(deadLetters);
    return this;
  }

  public Optional<DeadLettersEntry.Keeper> deadLetters() {
    return keeper;
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
