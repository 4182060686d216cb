package io.entente.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a company that a key found, for what keys alone cannot settle.
 *
 * @param names legal and former names, as written
 * @param country ISO code, or null where unknown
 */
public record Known(String customerId, List<String> names, @Nullable String country) {
  public Known {
    names = List.copyOf(names);
  }
}
