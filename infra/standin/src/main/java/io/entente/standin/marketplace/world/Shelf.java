package io.entente.standin.marketplace.world;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Things of one kind by their id, in the order in which they came. */
public final class Shelf<T> {
  private final Map<String, T> things = new LinkedHashMap<>();

  public Optional<T> find(String id) {
    return Optional.ofNullable(things.get(id));
  }

  /**
   * @throws NoSuchElementException if it is not there
   */
  public T get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("there is no " + id));
  }

  public void put(String id, T thing) {
    things.put(id, thing);
  }

  public void putAll(Map<String, T> more) {
    things.putAll(more);
  }

  public Collection<T> values() {
    return things.values();
  }
}
