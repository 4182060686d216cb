package io.entente.crm.port;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity to be.
 *
 * @param ownerId as {@link Owner} has it
 */
public record Draft(
    String dealId, Company company, Sale sale, String ownerId, List<String> products, Note note) {
  private static final int LONGEST_TITLE = 120;

  /**
   * The account.
   *
   * @param id by which the CRM or we know it
   */
  public record Company(
      String id, String legalName, @Nullable String country, @Nullable String website) {}

  /** What is to be sold, from when on, and until when it should be. */
  public record Sale(long amountMinor, String currency, LocalDate startedOn, LocalDate closeOn) {}

  public Draft {
    products = List.copyOf(products);
  }

  /** What people see in their lists. */
  public String title() {
    String title = "%s: %s".formatted(company.legalName, String.join(", ", products));
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }
}
