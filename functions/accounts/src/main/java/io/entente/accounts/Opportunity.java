package io.entente.accounts;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opportunity as the contract shows it. */
public record Opportunity(
    String opportunityId,
    String accountId,
    List<String> productFamilies,
    String stage,
    String owner,
    @Nullable String ownerName,
    @Nullable String partnerId,
    @Nullable Amount amount,
    boolean open,
    LocalDate lastActivityOn,
    long version,
    Instant changedAt) {

  /**
   * @param amountMinor in the currency's smallest unit, 0 to 10^15
   * @param currency ISO 4217
   */
  public record Amount(long amountMinor, String currency) {}

  static Opportunity of(Versioned<OpportunityItem> stored) {
    OpportunityItem item = stored.item();
    var amount = item.amount();
    return new Opportunity(
        item.opportunityId(),
        item.accountId(),
        item.productFamilies(),
        item.stage(),
        item.owner(),
        item.ownerName(),
        item.partnerId(),
        amount == null ? null : new Amount(amount.amountMinor(), amount.currency()),
        item.open(),
        item.lastActivityOn(),
        stored.version(),
        item.changedAt());
  }
}
