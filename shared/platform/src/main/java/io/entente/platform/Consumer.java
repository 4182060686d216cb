package io.entente.platform;

import io.entente.platform.events.Notice;

/**
 * Reacts to what happened. Called at least once for each event, in the order of its aggregate; the
 * effect's transaction carries {@code once(...)}, so that a second call changes nothing. An
 * exception brings the event again later, and at last to the dead letters.
 */
@FunctionalInterface
public interface Consumer {
  void accept(Notice notice);

  /**
   * Whether what happened to different aggregates may be heard at the same time: for whoever waits
   * for strangers, so that the messages of one batch do not wait for one another. Those of one
   * aggregate keep their order in any case.
   */
  default boolean abreast() {
    return false;
  }

  /**
   * The last attempt failed, and the event goes to the dead letters: for whoever waits for the
   * effect to be told. Not called where the function itself died in that attempt.
   */
  default void givenUp(Notice notice) {}
}
