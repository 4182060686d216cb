package io.entente.platform.events;

import java.util.List;

/** Where notices go out. */
@FunctionalInterface
public interface Bus {
  /**
   * Publishes in order, at least once.
   *
   * @return the places in the list of those that were not taken; empty if all were
   */
  List<Integer> publish(List<Notice> notices);
}
