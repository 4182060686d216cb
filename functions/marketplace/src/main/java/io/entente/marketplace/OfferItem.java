package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A private offer.
 *
 * @param faults why AWS did not do what was asked last
 * @param jobs what AWS was asked for, the oldest first
 * @param bodyHash of the request that drafted it
 */
record OfferItem(
    @Stored(DataClass.BUSINESS) String offerId,
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String customer,
    @Stored(DataClass.BUSINESS) Terms terms,
    @Stored(DataClass.BUSINESS) OfferState state,
    @Stored(DataClass.BUSINESS) boolean secondPerson,
    @Stored(DataClass.BUSINESS) List<OfferFault> faults,
    @Stored(DataClass.PERSONAL) String draftedBy,
    @Stored(DataClass.PERSONAL) @Nullable String releasedBy,
    @Stored(DataClass.BUSINESS) @Nullable String awsOfferId,
    @Stored(DataClass.BUSINESS) @Nullable String agreementId,
    @Stored(DataClass.BUSINESS) List<String> jobs,
    @Stored(DataClass.BUSINESS) String bodyHash,
    @Stored(DataClass.BUSINESS) Instant createdAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  static final String ALL = "PRIVATEOFFERS";

  private static final int LONGEST_SHOWN = 80;

  /** What a list shows of it. */
  record Shown(
      @Stored(DataClass.BUSINESS) String offerId,
      @Stored(DataClass.BUSINESS) String dealId,
      @Stored(DataClass.BUSINESS) String customer,
      @Stored(DataClass.BUSINESS) OfferState state,
      @Stored(DataClass.BUSINESS) long amountMinor,
      @Stored(DataClass.BUSINESS) String currency,
      @Stored(DataClass.BUSINESS) LocalDate availableUntil,
      @Stored(DataClass.BUSINESS) Instant changedAt) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  static final ItemType<OfferItem> TYPE =
      ItemType.named("private_offer", 1, "marketplace")
          .holding(OfferItem.class, offer -> key(offer.offerId))
          .first(offer -> Optional.of(new IndexKey(list(offer.state), offer.place())))
          .second(offer -> Optional.of(new IndexKey(ALL, offer.place())))
          .view(Shown.VIEW, OfferItem::shown);

  OfferItem {
    faults = List.copyOf(faults);
    jobs = List.copyOf(jobs);
  }

  static ItemKey key(String offerId) {
    return new ItemKey("PRIVATEOFFER#" + offerId, "OFFER");
  }

  static String list(OfferState state) {
    return ALL + "#" + state;
  }

  private String place() {
    return Timestamps.text(createdAt) + "#" + offerId;
  }

  Shown shown() {
    String name =
        customer.length() <= LONGEST_SHOWN ? customer : customer.substring(0, LONGEST_SHOWN);
    return new Shown(
        offerId,
        dealId,
        name,
        state,
        terms.amountMinor(),
        terms.currency(),
        terms.availableUntil(),
        changedAt);
  }

  /** Who asked for it, under which id, and when. */
  record Draft(String offerId, String by, String bodyHash, Instant now) {}

  static OfferItem drafted(Draft draft, ProtectedDeal deal, Terms terms) {
    return new OfferItem(
        draft.offerId,
        deal.dealId(),
        deal.partnerId(),
        deal.customer().legalName(),
        terms,
        OfferState.DRAFT,
        false,
        List.of(),
        draft.by,
        null,
        null,
        null,
        List.of(),
        draft.bodyHash,
        draft.now,
        draft.now);
  }

  OfferItem revised(Terms next, boolean second, Instant now) {
    return with(next, OfferState.DRAFT, List.of(), now).asking(second);
  }

  OfferItem asking(boolean second) {
    return new OfferItem(
        offerId,
        dealId,
        partnerId,
        customer,
        terms,
        state,
        second,
        faults,
        draftedBy,
        releasedBy,
        awsOfferId,
        agreementId,
        jobs,
        bodyHash,
        createdAt,
        changedAt);
  }

  /** A job of it is asked for. */
  OfferItem asked(String jobId, OfferState next, Instant now) {
    return at(
        with(terms, next, List.of(), now),
        new Links(releasedBy, awsOfferId, agreementId, joined(jobId)));
  }

  OfferItem releasing(String jobId, String by, Instant now) {
    OfferItem next = asked(jobId, OfferState.RELEASING, now);
    return at(next, new Links(by, awsOfferId, agreementId, next.jobs));
  }

  OfferItem released(String aws, Instant now) {
    return at(
        with(terms, OfferState.RELEASED, List.of(), now),
        new Links(releasedBy, aws, agreementId, jobs));
  }

  /** What AWS refused: of its release, it is open again; of a change, it is as it was. */
  OfferItem refused(OfferState next, List<OfferFault> why, Instant now) {
    return with(terms, next, why, now);
  }

  OfferItem available(LocalDate until, Instant now) {
    return with(terms.availableUntil(until), state, List.of(), now);
  }

  OfferItem ended(OfferState end, Instant now) {
    return with(terms, end, List.of(), now);
  }

  OfferItem accepted(String agreement, Instant now) {
    return at(
        with(terms, OfferState.ACCEPTED, List.of(), now),
        new Links(releasedBy, awsOfferId, agreement, jobs));
  }

  private List<String> joined(String jobId) {
    return Stream.concat(jobs.stream(), Stream.of(jobId)).toList();
  }

  private OfferItem with(Terms its, OfferState next, List<OfferFault> why, Instant now) {
    return new OfferItem(
        offerId,
        dealId,
        partnerId,
        customer,
        its,
        next,
        secondPerson,
        why,
        draftedBy,
        releasedBy,
        awsOfferId,
        agreementId,
        jobs,
        bodyHash,
        createdAt,
        now);
  }

  /** What it is tied to. */
  private record Links(
      @Nullable String by, @Nullable String aws, @Nullable String agreement, List<String> jobs) {}

  private static OfferItem at(OfferItem of, Links links) {
    return new OfferItem(
        of.offerId,
        of.dealId,
        of.partnerId,
        of.customer,
        of.terms,
        of.state,
        of.secondPerson,
        of.faults,
        of.draftedBy,
        links.by,
        links.aws,
        links.agreement,
        links.jobs,
        of.bodyHash,
        of.createdAt,
        of.changedAt);
  }
}
