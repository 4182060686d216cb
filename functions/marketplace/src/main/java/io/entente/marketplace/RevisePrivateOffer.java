package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives an offer of which nothing is at AWS other terms. */
record RevisePrivateOffer(OfferChanges changes, Drafting drafting)
    implements Operation<RevisePrivateOffer.Request, PrivateOffer> {
  record Request(String offerId, @Nullable Long ifMatch, Body body) {}

  /** The contract's {@code RevisePrivateOffer}. */
  record Body(OfferTerms terms) {}

  @Override
  public Outcome<PrivateOffer> apply(Request request) {
    return changes.of(
        new OfferChanges.Wanted(request.offerId, request.ifMatch),
        (table, read) -> revised(table, read, request.body.terms));
  }

  private Outcome<Optional<Change>> revised(
      TenantTable table, Versioned<OfferItem> read, OfferTerms said) {
    OfferItem offer = read.item();
    if (!offer.state().isOpen()) {
      return OfferChanges.conflict(
          offer, "Only a draft can be revised; extend or expire one that is released.");
    }
    ProtectedDeal deal = OfferStore.deal(table, offer.dealId()).orElseThrow();
    return drafting
        .terms(table, deal, said)
        .map(
            terms -> {
              boolean second = drafting.asksSecondPerson(table, deal, terms);
              OfferItem next = offer.revised(terms, second, drafting.clock().instant());
              return Optional.of(
                  OfferStore.become(table, read, new OfferStore.Becoming(next, "offer.revised")));
            });
  }
}
