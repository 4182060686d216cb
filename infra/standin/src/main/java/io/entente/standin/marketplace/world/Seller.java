package io.entente.standin.marketplace.world;

import java.util.Set;

/**
 * An account that sells.
 *
 * @param verified whether AWS knows who it is
 * @param taxKnown whether its tax information is complete
 * @param paidIn the currencies in which it can be paid
 */
public record Seller(String account, boolean verified, boolean taxKnown, Set<String> paidIn) {
  public Seller {
    paidIn = Set.copyOf(paidIn);
  }

  /** With everything that AWS wants of a seller. */
  public static Seller complete(String account) {
    return new Seller(account, true, true, Set.of("USD", "EUR", "GBP", "AUD", "JPY"));
  }

  public Seller unverified() {
    return new Seller(account, false, taxKnown, paidIn);
  }

  public Seller withoutTaxInformation() {
    return new Seller(account, verified, false, paidIn);
  }

  public Seller paidOnlyIn(String currency) {
    return new Seller(account, verified, taxKnown, Set.of(currency));
  }
}
