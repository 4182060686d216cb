package io.entente.standin.marketplace.world;

import java.time.Instant;
import java.util.Map;

/**
 * What a buyer may use.
 *
 * @param quantities by dimension
 */
public record License(
    String arn, String productId, String buyer, Instant until, Map<String, Integer> quantities) {
  public License {
    quantities = Map.copyOf(quantities);
  }
}
