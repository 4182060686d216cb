package io.entente.marketplace.agreements;

import io.entente.platform.table.TenantTable;
import java.util.Optional;

/** For which deal an offer was made. */
@FunctionalInterface
public interface Offers {
  /** The deal and its partner as they were when the offer was made, or adopted. */
  record Made(String dealId, String partnerId) {}

  /**
   * Nothing where it was made for none.
   *
   * @param offerId as AWS calls it
   */
  Optional<Made> find(TenantTable table, String offerId);

  /** Those that were made here, and those that were adopted. */
  static Offers alsoAdopted(Offers here) {
    return (table, offerId) ->
        table
            .get(AdoptedOffer.TYPE, AdoptedOffer.key(offerId))
            .map(AdoptedOffer::made)
            .or(() -> here.find(table, offerId));
  }

  /** The same, as an agreement keeps it. */
  default Optional<AgreementItem.ForDeal> dealOf(TenantTable table, String offerId) {
    return find(table, offerId)
        .map(made -> new AgreementItem.ForDeal(made.dealId, made.partnerId, null, null));
  }
}
