package io.entente.webhooks;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The way out: one request, one answer, in bounded time and of bounded size. */
@FunctionalInterface
interface Post {
  /** A request. */
  record Letter(URI to, Map<String, String> headers, String body) {}

  /** What came of it. */
  sealed interface Reply {}

  /**
   * An answer, whatever it says.
   *
   * @param headers by name in lower case
   * @param beginning of the body
   */
  record Answered(int status, Map<String, String> headers, String beginning) implements Reply {}

  /**
   * No answer.
   *
   * @param why for a person; nothing of the address's own content
   * @param outOfPatience whether it only took too long
   */
  record Unanswered(String why, boolean outOfPatience) implements Reply {}

  /** Never throws for what the other side does, and never longer than the patience. */
  Reply post(Letter letter, Duration patience);
}
