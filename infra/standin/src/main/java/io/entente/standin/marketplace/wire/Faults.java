package io.entente.standin.marketplace.wire;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The faults that are ordered, each for one call of its operation, in the order they came. */
public final class Faults {
  private final Map<String, Queue<Fault>> ordered = new HashMap<>();

  public synchronized void order(String operation, Fault fault) {
    ordered.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(fault);
  }

  synchronized Optional<Fault> next(String operation) {
    return Optional.ofNullable(ordered.get(operation)).map(Queue::poll);
  }
}
