package io.entente.marketplace;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has an offer made and released at AWS, by somebody else than who drafted it where that is asked.
 */
record ReleasePrivateOffer(OfferChanges changes, Drafting drafting)
    implements Operation<ReleasePrivateOffer.Request, PrivateOffer> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String offerId, String idempotencyKey, @Nullable Long ifMatch) {}

  @Override
  public Outcome<PrivateOffer> apply(Request request) {
    return changes.of(new OfferChanges.Wanted(request.offerId, request.ifMatch), this::released);
  }

  private Outcome<Optional<Change>> released(TenantTable table, Versioned<OfferItem> read) {
    return switch (read.item().state()) {
      case DRAFT, FAILED -> sent(table, read);
      case RELEASING, RELEASED -> Outcome.done(Optional.empty());
      case ACCEPTED, EXPIRED, WITHDRAWN -> OfferChanges.conflict(read.item(), "Draft another one.");
    };
  }

  private Outcome<Optional<Change>> sent(TenantTable table, Versioned<OfferItem> read) {
    OfferItem offer = read.item();
    ProtectedDeal deal = OfferStore.deal(table, offer.dealId()).orElseThrow();
    List<OfferFault> faults = drafting.faults(table, deal, offer.terms());
    if (!faults.isEmpty()) {
      return Outcome.refused(Problem.invalid(faults.stream().map(OfferFault::inTerms).toList()));
    }
    boolean own = offer.draftedBy().equals(Caller.current().subject());
    return own && drafting.asksSecondPerson(table, deal, offer.terms())
        ? Outcome.refused(
            ProblemKind.FORBIDDEN,
            "The program asks for a second person here. Let somebody else than who drafted the"
                + " offer release it.")
        : Outcome.done(Optional.of(asked(table, read)));
  }

  private Change asked(TenantTable table, Versioned<OfferItem> read) {
    OfferItem offer = read.item();
    Instant now = drafting.clock().instant();
    String jobId = jobId(offer.offerId(), read.version());
    var asked =
        new ChangeSetItem.Asked(
            jobId,
            offer.offerId(),
            ChangeSetPurpose.RELEASE,
            PlannedChanges.releasing(offer.terms()),
            null);
    OfferItem next = offer.releasing(jobId, Caller.current().subject(), now);
    return ChangeSetStore.create(
        OfferStore.become(table, read, new OfferStore.Becoming(next, "offer.releasing")),
        ChangeSetItem.asked(asked, now));
  }

  /** One for each version of the offer: two who ask for the same have the same job. */
  static String jobId(String offerId, long version) {
    return DerivedId.of("changeset", offerId, Long.toString(version));
  }
}
