package io.entente.matching;

import java.util.List;

/** Which known company is meant. Evidence is sentences for a person, the strongest first. */
public sealed interface Match {
  List<String> evidence();

  /** No key leads to a known company. */
  record None() implements Match {
    @Override
    public List<String> evidence() {
      return List.of();
    }
  }

  /**
   * It is this one.
   *
   * @param alike that likeness alone says so, and no key that only this company has
   */
  record Same(String customerId, boolean alike, List<String> evidence) implements Match {
    public Same {
      evidence = List.copyOf(evidence);
    }

    /** As its keys prove. */
    public static Same proven(String customerId, List<String> evidence) {
      return new Same(customerId, false, evidence);
    }
  }

  /** It may be one of these, or none: a person must look. */
  record Unsure(List<String> customerIds, List<String> evidence) implements Match {
    public Unsure {
      customerIds = List.copyOf(customerIds);
      evidence = List.copyOf(evidence);
    }
  }
}
