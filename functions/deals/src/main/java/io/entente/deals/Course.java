package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a deal since it was registered; each part is absent before the first of its
 * kind.
 *
 * @param progress the steps recorded with the end customer, the first first
 * @param review who decides it and until when, while a person has to
 * @param turn that it is next in line, and until when
 * @param extension what its partner asked for
 * @param inquiries what the vendor asked its partner
 * @param split that it is apart from who holds the customer
 * @param opportunityId of the vendor's that it became
 * @param proposal what its partner says was won, until the vendor closes it
 * @param renewals how often it was renewed
 * @param closing how it ended
 */
record Course(
    @Stored(DataClass.BUSINESS) @Nullable List<Progress> progress,
    @Stored(DataClass.BUSINESS) @Nullable ReviewClock review,
    @Stored(DataClass.BUSINESS) @Nullable Turn turn,
    @Stored(DataClass.BUSINESS) @Nullable ExtensionRequest extension,
    @Stored(DataClass.BUSINESS) @Nullable List<Inquiry> inquiries,
    @Stored(DataClass.BUSINESS) @Nullable Split split,
    @Stored(DataClass.BUSINESS) @Nullable String opportunityId,
    @Stored(DataClass.BUSINESS) @Nullable Sale proposal,
    @Stored(DataClass.BUSINESS) @Nullable Long renewals,
    @Stored(DataClass.BUSINESS) @Nullable Closing closing) {
  static final Course BEGUN =
      new Course(null, null, null, null, null, null, null, null, null, null);

  long timesRenewed() {
    return renewals == null ? 0 : renewals;
  }

  List<Progress> steps() {
    return progress == null ? List.of() : progress;
  }

  List<Inquiry> asked() {
    return inquiries == null ? List.of() : inquiries;
  }

  /** The question that its partner has not answered yet. */
  Optional<Inquiry> openInquiry() {
    return asked().stream().filter(inquiry -> inquiry.answer() == null).findFirst();
  }

  Optional<ExtensionRequest> openExtension() {
    return Optional.ofNullable(extension).filter(asked -> asked.granted() == null);
  }

  Course with(List<Progress> steps) {
    return new Course(
        steps,
        review,
        turn,
        extension,
        inquiries,
        split,
        opportunityId,
        proposal,
        renewals,
        closing);
  }

  Course with(@Nullable Turn next) {
    return new Course(
        progress,
        review,
        next,
        extension,
        inquiries,
        split,
        opportunityId,
        proposal,
        renewals,
        closing);
  }

  Course with(ExtensionRequest request) {
    return new Course(
        progress,
        review,
        turn,
        request,
        inquiries,
        split,
        opportunityId,
        proposal,
        renewals,
        closing);
  }

  /** With a question that was asked or answered last. */
  Course with(Inquiry last) {
    var all = new ArrayList<>(asked());
    all.removeIf(inquiry -> inquiry.askedAt().equals(last.askedAt()));
    all.add(last);
    return new Course(
        progress, review, turn, extension, all, split, opportunityId, proposal, renewals, closing);
  }

  Course with(Split apart) {
    return new Course(
        progress,
        review,
        turn,
        extension,
        inquiries,
        apart,
        opportunityId,
        proposal,
        renewals,
        closing);
  }

  Course converted(String opportunity) {
    return new Course(
        progress,
        review,
        turn,
        extension,
        inquiries,
        split,
        opportunity,
        proposal,
        renewals,
        closing);
  }

  Course proposing(Sale sale) {
    return new Course(
        progress,
        review,
        turn,
        extension,
        inquiries,
        split,
        opportunityId,
        sale,
        renewals,
        closing);
  }

  Course renewed() {
    return new Course(
        progress,
        null,
        null,
        extension,
        inquiries,
        split,
        opportunityId,
        proposal,
        timesRenewed() + 1,
        null);
  }

  /** The same without a contact in its texts. */
  Course without(Erasure erasure) {
    return new Course(
        Erasure.each(progress, it -> it.without(erasure)),
        review,
        turn,
        extension == null ? null : extension.without(erasure),
        Erasure.each(inquiries, it -> it.without(erasure)),
        split == null ? null : split.without(erasure),
        opportunityId,
        proposal,
        renewals,
        closing == null ? null : closing.without(erasure));
  }

  /** Ended; nobody's turn any more. */
  Course closed(Closing end) {
    return new Course(
        progress, null, null, extension, inquiries, split, opportunityId, proposal, renewals, end);
  }

  /** Decided again: what was asked, recorded and renewed stays, its turn and its end are over. */
  Course anew(@Nullable ReviewClock clock) {
    return new Course(
        progress,
        clock,
        null,
        extension,
        inquiries,
        split,
        opportunityId,
        proposal,
        renewals,
        null);
  }

  Course with(ReviewClock clock) {
    return new Course(
        progress,
        clock,
        turn,
        extension,
        inquiries,
        split,
        opportunityId,
        proposal,
        renewals,
        closing);
  }
}
