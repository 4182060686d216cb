package io.entente.marketplace;

import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.util.List;

/** Shows an offer with all that is found beside it. */
record OfferView(Drafting drafting) {
  PrivateOffer of(TenantTable table, Versioned<OfferItem> read) {
    OfferItem offer = read.item();
    List<OfferFault> against =
        offer.state().isOpen()
            ? OfferStore.deal(table, offer.dealId())
                .map(deal -> drafting.faults(table, deal, offer.terms()))
                .orElse(List.of())
            : List.of();
    return PrivateOffer.of(read, new PrivateOffer.Beside(against, ChangeSetStore.of(table, offer)));
  }
}
