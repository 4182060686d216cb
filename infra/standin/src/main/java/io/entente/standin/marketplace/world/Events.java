package io.entente.standin.marketplace.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What is told, to whoever listens; or kept back, for a test to tell as it likes. */
public final class Events {
  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
  private final Queue<Event> waiting = new ArrayDeque<>();
  private boolean held;

  public void add(Consumer<Event> listener) {
    listeners.add(listener);
  }

  /** From now on nothing is told by itself. */
  public synchronized void hold() {
    held = true;
  }

  /** What has been kept back, in its order; it is kept back no more, and not told either. */
  public synchronized List<Event> takeHeld() {
    List<Event> all = new ArrayList<>(waiting);
    waiting.clear();
    return all;
  }

  /** Tells one, whether or not it was told before. */
  public void tell(Event event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  synchronized void happened(Event event) {
    waiting.add(event);
  }

  /** Tells what happened, unless it is to be kept back. */
  void deliver() {
    due().forEach(this::tell);
  }

  private synchronized List<Event> due() {
    return held ? List.of() : takeHeld();
  }
}
