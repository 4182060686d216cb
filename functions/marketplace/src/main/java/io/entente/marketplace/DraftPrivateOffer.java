package io.entente.marketplace;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drafts an offer from a protected deal. The id is a function of caller and Idempotency-Key, so
 * that a retry finds it; a deal that has an offer already has no second one.
 */
record DraftPrivateOffer(TenantTables tables, Drafting drafting, OfferView view)
    implements Operation<DraftPrivateOffer.Request, PrivateOffer> {
  record Request(String idempotencyKey, String bodyHash, Body body) {}

  /** The contract's {@code DraftPrivateOffer}. */
  record Body(String dealId, @Nullable OfferTerms terms) {}

  @Override
  public Outcome<PrivateOffer> apply(Request request) {
    TenantTable table = tables.current();
    return Attempts.of(() -> drafted(table, request));
  }

  private Optional<Outcome<PrivateOffer>> drafted(TenantTable table, Request request) {
    String dealId = request.body.dealId;
    Optional<Versioned<OfferItem>> known = OfferStore.find(table, id(request));
    if (known.isPresent()) {
      return Optional.of(repeated(table, request, known.get()));
    }
    Optional<ProtectedDeal> deal = OfferStore.deal(table, dealId).filter(ProtectedDeal::isLive);
    if (deal.isEmpty()) {
      return Optional.of(unprotected(dealId));
    }
    DealOffersItem offers = OfferStore.ofDeal(table, dealId);
    return offers.current().isPresent()
        ? Optional.of(second(offers.current().get()))
        : created(table, request, new Ground(deal.get(), offers));
  }

  private record Ground(ProtectedDeal deal, DealOffersItem offers) {}

  private Optional<Outcome<PrivateOffer>> created(
      TenantTable table, Request request, Ground ground) {
    OfferTerms said = Objects.requireNonNullElse(request.body.terms, OfferTerms.NONE);
    return switch (drafting.terms(table, ground.deal, said)) {
      case Outcome.Refused<Terms>(var problem) -> Optional.of(Outcome.refused(problem));
      case Outcome.Done<Terms>(Terms terms) ->
          created(table, asking(table, ground, item(request, ground, terms)), ground);
    };
  }

  private Optional<Outcome<PrivateOffer>> created(
      TenantTable table, OfferItem offer, Ground ground) {
    return OfferStore.create(table, offer, ground.offers).commit() instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(view.of(table, new Versioned<>(offer, 1, ""))))
        : Optional.empty();
  }

  private OfferItem item(Request request, Ground ground, Terms terms) {
    var draft =
        new OfferItem.Draft(
            id(request), Caller.current().subject(), request.bodyHash, drafting.clock().instant());
    return OfferItem.drafted(draft, ground.deal, terms);
  }

  private OfferItem asking(TenantTable table, Ground ground, OfferItem offer) {
    return offer.asking(drafting.asksSecondPerson(table, ground.deal, offer.terms()));
  }

  private static String id(Request request) {
    return DerivedId.of(
        "offer",
        Caller.tenant().value(),
        Caller.current().subject(),
        "draftPrivateOffer",
        request.idempotencyKey);
  }

  private Outcome<PrivateOffer> repeated(
      TenantTable table, Request request, Versioned<OfferItem> known) {
    return known.item().bodyHash().equals(request.bodyHash)
        ? Outcome.done(view.of(table, known))
        : Outcome.refused(
            ProblemKind.IDEMPOTENCY_KEY_REUSED,
            "This key drafted another offer (%s). Take a new key for a new one."
                .formatted(known.item().offerId()));
  }

  private static Outcome<PrivateOffer> unprotected(String dealId) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND,
        "There is no protected deal %s. A private offer is drafted from a deal that is protected."
            .formatted(dealId));
  }

  private static Outcome<PrivateOffer> second(String offerId) {
    return Outcome.refused(
        ProblemKind.CONFLICT,
        "The deal has an offer already (%s). Revise that one, or withdraw or expire it first."
            .formatted(offerId));
  }
}
