package io.entente.program.facts;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.util.List;

/**
 * What the vendor's own books say about the end customer.
 *
 * @param known the vendor has an account for this company
 * @param standing {@code prospect}, {@code customer}, {@code named}, {@code former}, or {@code
 *     unknown} where there is no account
 * @param products the families that a customer already has; empty where nobody knows which
 */
public record AccountFacts(
    @Stored(DataClass.BUSINESS) boolean known,
    @Stored(DataClass.BUSINESS) String standing,
    @Stored(DataClass.BUSINESS) List<String> products) {
  /** A company that the vendor has no account for. */
  public static final AccountFacts UNKNOWN = new AccountFacts(false, "unknown", List.of());

  public AccountFacts {
    products = List.copyOf(products);
  }
}
