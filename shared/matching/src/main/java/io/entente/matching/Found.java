package io.entente.matching;

import java.util.List;

/**
 * What is stored under one key.
 *
 * @param customerIds the companies known by it; none where the key is free
 * @param shared for a domain: whether it is known to be used by companies that have nothing to do
 *     with each other; it then does not count
 */
public record Found(IdentityKey key, List<String> customerIds, boolean shared) {
  public Found {
    customerIds = List.copyOf(customerIds);
  }
}
