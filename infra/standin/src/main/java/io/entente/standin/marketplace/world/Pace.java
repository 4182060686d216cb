package io.entente.standin.marketplace.world;

import java.time.Duration;

/** How long a change set is in each of its states. */
public record Pace(Duration preparing, Duration applying) {
  /** As one published run had it: four minutes, more or less. */
  public static final Pace AS_PUBLISHED = new Pace(Duration.ofSeconds(30), Duration.ofSeconds(210));

  Duration whole() {
    return preparing.plus(applying);
  }
}
