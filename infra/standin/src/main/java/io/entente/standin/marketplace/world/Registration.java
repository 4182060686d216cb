package io.entente.standin.marketplace.world;

import java.time.Instant;

/** What a registration token stands for, and until when. */
public record Registration(String token, License license, Instant until) {
  @Override
  public String toString() {
    return license.arn();
  }
}
