package io.entente.marketplace.landing;

import io.entente.marketplace.agreements.AgreementBuyer;
import io.entente.marketplace.agreements.Licenses;
import io.entente.platform.table.Change;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Notes which agreement a license is of, and tells the buyer, if one came before. */
public record LicenseBook(Clock clock) implements Licenses {
  @Override
  public void belongs(TenantTable table, String licenseArn, String agreementId) {
    String licenseId = License.id(licenseArn);
    Optional<License> read = table.get(License.TYPE, License.key(licenseId));
    String buyerId = read.map(License::buyerId).orElse(null);
    if (read.filter(license -> agreementId.equals(license.agreementId())).isPresent()) {
      return;
    }
    Change change =
        table
            .change()
            .put(
                "license",
                License.TYPE,
                new License(licenseId, agreementId, buyerId),
                buyerId == null ? Condition.lacks("buyerId") : Condition.equal("buyerId", buyerId));
    Optional.ofNullable(buyerId)
        .flatMap(new LandingStore(table)::buyer)
        .ifPresent(buyer -> match(change, buyer, agreementId));
    if (!change.commitsWhole()) {
      throw new IllegalStateException("the buyer comes at this moment"); // heard again
    }
  }

  private void match(Change change, Versioned<BuyerItem> read, String agreementId) {
    Instant now = clock.instant();
    BuyerItem next = read.item().of(agreementId, now);
    change
        .replace("buyer", BuyerItem.TYPE, next, read, Buyers.told("buyer.matched", next))
        .put(AgreementBuyer.TYPE, new AgreementBuyer(agreementId, next.buyerId()));
  }
}
