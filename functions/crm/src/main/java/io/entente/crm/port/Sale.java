package io.entente.crm.port;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as people drive it in the CRM.
 *
 * @param dealId that it bears, if it came of a deal
 * @param amount what it is worth; absent where nobody said
 * @param on when it was closed, or changed last
 */
public record Sale(
    String opportunityId,
    @Nullable String accountId,
    @Nullable String dealId,
    Stage stage,
    @Nullable String owner,
    @Nullable Amount amount,
    LocalDate on) {
  /** How it ended, if it did. */
  public enum End {
    OPEN,
    WON,
    LOST
  }

  /**
   * In the CRM's words.
   *
   * @param rank the further, the more
   */
  public record Stage(String name, int rank, End end) {}

  /** In the currency's smallest unit. */
  public record Amount(long minor, String currency) {}
}
