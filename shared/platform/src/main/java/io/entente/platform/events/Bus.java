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

  /**
   * Puts what cannot be read to the dead letters, so that it holds nobody up.
   *
   * @throws RuntimeException if it could not be kept there
   */
  default void setAside(Unreadable item) {
    throw new UnsupportedOperationException("this bus has no dead letters");
  }

  /**
   * Tells a notice once more, to one consumer only.
   *
   * @return whether it was taken
   */
  default boolean tellAgain(String consumer, Notice notice) {
    throw new UnsupportedOperationException("this bus cannot tell one consumer alone");
  }
}
