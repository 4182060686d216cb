package io.entente.local.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What became of one sending of a request. */
sealed interface Exchange {
  /**
   * @param body missing where it was no JSON
   * @param retryAfter as the service asked
   * @param took from sending to the last byte of the answer
   */
  record Answered(int status, JsonNode body, Optional<Duration> retryAfter, Duration took)
      implements Exchange {
    boolean done() {
      return status >= 200 && status < 300;
    }

    /** The problem in a line: what the service said, or what can be said without it. */
    String problem() {
      var said = new StringBuilder(body.path("detail").asString("status " + status));
      body.path("errors")
          .forEach(
              fault ->
                  said.append(
                      " [%s %s]"
                          .formatted(
                              fault.path("pointer").asString(""),
                              fault.path("message").asString(""))));
      return "%d %s".formatted(status, said);
    }
  }

  /** No answer: whether the service did it is unknown, so only the same key may be sent again. */
  record Broken(IOException why) implements Exchange {}
}
