package io.entente.marketplace.agreements;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;

/**
 * Says for which deal an offer is that was made outside, in AWS's own console or by hand. Where it
 * is accepted already, its agreement is the deal's from now on. Said again it is the same; for
 * another deal it is refused, for a sale is counted once.
 */
record AdoptPrivateOffer(TenantTables tables, Offers offers, Clock clock)
    implements Operation<AdoptPrivateOffer.Request, AdoptPrivateOffer.Adopted> {
  record Request(String offerId, String idempotencyKey, Body body) {}

  /** The contract's {@code AdoptPrivateOffer}. */
  record Body(String dealId) {}

  /** The contract's {@code AdoptedOffer}. */
  record Adopted(String offerId, String dealId, String partnerId) {}

  @Override
  public Outcome<Adopted> apply(Request request) {
    TenantTable table = tables.current();
    return offers
        .find(table, request.offerId)
        .map(made -> known(request, made))
        .orElseGet(() -> adopted(table, request));
  }

  private static Outcome<Adopted> known(Request request, Offers.Made made) {
    return made.dealId().equals(request.body.dealId)
        ? Outcome.done(new Adopted(request.offerId, made.dealId(), made.partnerId()))
        : Outcome.refused(
            ProblemKind.CONFLICT,
            "Offer %s is for deal %s already.".formatted(request.offerId, made.dealId()));
  }

  private Outcome<Adopted> adopted(TenantTable table, Request request) {
    return table
        .get(ProtectedDeal.TYPE, ProtectedDeal.key(request.body.dealId))
        .map(deal -> adopted(table, request, deal))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "There is no deal %s that is or was protected."
                        .formatted(request.body.dealId)));
  }

  private Outcome<Adopted> adopted(TenantTable table, Request request, ProtectedDeal deal) {
    var offer =
        new AdoptedOffer(
            request.offerId,
            deal.dealId(),
            deal.partnerId(),
            Caller.current().subject(),
            clock.instant());
    var answer = new Adopted(offer.offerId(), offer.dealId(), offer.partnerId());
    Event told = Event.of("outsideoffer.adopted", offer.adoptedAt(), answer);
    boolean written =
        table.change().create("offer", AdoptedOffer.TYPE, offer, told).commit()
            instanceof ChangeResult.Committed;
    return written
        ? Outcome.done(answer)
        : Outcome.refused(
            ProblemKind.BUSY, "Somebody adopts this offer at this moment. Send it again.");
  }
}
