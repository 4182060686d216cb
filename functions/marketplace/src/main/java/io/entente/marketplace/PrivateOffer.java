package io.entente.marketplace;

import io.entente.marketplace.aws.Catalog;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A private offer as the contract shows it. */
record PrivateOffer(
    String offerId,
    String dealId,
    String partnerId,
    String customer,
    OfferState state,
    FilledTerms terms,
    List<OfferFault> faults,
    boolean secondPerson,
    @Nullable List<PlannedChange> preview,
    String draftedBy,
    @Nullable String releasedBy,
    @Nullable String awsOfferId,
    @Nullable String agreementId,
    List<OfferChangeSet> changeSets,
    Instant createdAt,
    Instant changedAt,
    long version) {

  /** The contract's {@code FilledTerms}. */
  record FilledTerms(
      @Nullable String template,
      String productFamily,
      @Nullable String productId,
      @Nullable String dimension,
      List<String> buyerAccounts,
      String name,
      String description,
      OfferTerms.Amount amount,
      @Nullable String amountReason,
      @Nullable Long months,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      LocalDate availableUntil,
      List<Instalment> schedule,
      @Nullable LegalTerms legal,
      @Nullable String refundPolicy,
      @Nullable String replaces) {
    static FilledTerms of(Terms terms) {
      return new FilledTerms(
          terms.template(),
          terms.productFamily(),
          terms.productId(),
          terms.dimension(),
          terms.buyerAccounts(),
          terms.name(),
          terms.description(),
          new OfferTerms.Amount(terms.amountMinor(), terms.currency()),
          terms.amountReason(),
          terms.months(),
          terms.startsOn(),
          terms.endsOn(),
          terms.availableUntil(),
          terms.schedule(),
          terms.legal(),
          terms.refundPolicy(),
          terms.replaces());
    }
  }

  /** The contract's {@code PlannedChange}. */
  record PlannedChange(
      String type, String name, String entity, @Nullable String entityId, String details) {
    static PlannedChange of(Catalog.Change change) {
      return new PlannedChange(
          change.type(), change.name(), change.entity(), change.entityId(), change.details());
    }
  }

  /** The contract's {@code OfferChangeSet}. */
  record OfferChangeSet(
      String jobId,
      @Nullable String changeSetId,
      ChangeSetPurpose purpose,
      ChangeSetState state,
      @Nullable String because,
      List<OfferFault> faults,
      Instant createdAt,
      Instant changedAt) {
    static OfferChangeSet of(ChangeSetItem job) {
      return new OfferChangeSet(
          job.jobId(),
          job.changeSetId(),
          job.purpose(),
          job.state(),
          job.because(),
          job.faults(),
          job.createdAt(),
          job.changedAt());
    }
  }

  /** The contract's {@code PrivateOfferLine}. */
  record Line(
      String offerId,
      String dealId,
      String customer,
      OfferState state,
      OfferTerms.Amount amount,
      LocalDate availableUntil,
      Instant changedAt) {
    static Line of(OfferItem.Shown shown) {
      return new Line(
          shown.offerId(),
          shown.dealId(),
          shown.customer(),
          shown.state(),
          new OfferTerms.Amount(shown.amountMinor(), shown.currency()),
          shown.availableUntil(),
          shown.changedAt());
    }
  }

  /**
   * What is found beside it.
   *
   * @param against what stands against its release now
   */
  record Beside(List<OfferFault> against, List<ChangeSetItem> jobs) {}

  static PrivateOffer of(Versioned<OfferItem> read, Beside beside) {
    OfferItem offer = read.item();
    boolean sendable = offer.state().isOpen() && offer.terms().productId() != null;
    boolean shown = sendable && offer.terms().legal() != null;
    return new PrivateOffer(
        offer.offerId(),
        offer.dealId(),
        offer.partnerId(),
        offer.customer(),
        offer.state(),
        FilledTerms.of(offer.terms()),
        faults(offer, beside.against),
        offer.secondPerson(),
        shown ? preview(offer.terms()) : null,
        offer.draftedBy(),
        offer.releasedBy(),
        offer.awsOfferId(),
        offer.agreementId(),
        beside.jobs.stream().map(OfferChangeSet::of).toList(),
        offer.createdAt(),
        offer.changedAt(),
        read.version());
  }

  private static List<OfferFault> faults(OfferItem offer, List<OfferFault> against) {
    return Stream.concat(offer.faults().stream(), against.stream()).toList();
  }

  private static List<PlannedChange> preview(Terms terms) {
    return PlannedChanges.releasing(terms).stream().map(PlannedChange::of).toList();
  }
}
