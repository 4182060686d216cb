package io.entente.webhooks;

import java.time.Duration;
import java.util.Optional;

/** What an attempt means for what follows. */
public sealed interface Verdict {
  /** Heard: 2xx. */
  record Delivered() implements Verdict {}

  /** The endpoint says that it is gone for good: 410. */
  record Gone() implements Verdict {}

  /**
   * Not heard.
   *
   * @param overloaded the endpoint said that it is too much (429, 502, 504) or was too slow
   * @param wish how long it wants to be left alone: {@code Retry-After}
   */
  record Failed(boolean overloaded, Optional<Duration> wish) implements Verdict {}
}
