package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
 * @param reversal that it was won, and is not; as it was taken back last
 * @param formerContacts whom it named before it was revised: kept to be erased, and shown nowhere
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
    @Stored(DataClass.BUSINESS) @Nullable Closing closing,
    @Stored(DataClass.BUSINESS) @Nullable Reversal reversal,
    @Stored(DataClass.PERSONAL) @Nullable List<DealDescription.Contact> formerContacts) {
  static final Course BEGUN =
      new Course(null, null, null, null, null, null, null, null, null, null, null, null);

  long timesRenewed() {
    return renewals == null ? 0 : renewals;
  }

  List<Progress> steps() {
    return progress == null ? List.of() : progress;
  }

  List<Inquiry> asked() {
    return inquiries == null ? List.of() : inquiries;
  }

  List<DealDescription.Contact> namedBefore() {
    return formerContacts == null ? List.of() : formerContacts;
  }

  /** The question that its partner has not answered yet. */
  Optional<Inquiry> openInquiry() {
    return asked().stream().filter(inquiry -> inquiry.answer() == null).findFirst();
  }

  Optional<ExtensionRequest> openExtension() {
    return Optional.ofNullable(extension).filter(asked -> asked.granted() == null);
  }

  Course with(List<Progress> steps) {
    return copy(it -> it.progress = steps);
  }

  Course with(@Nullable Turn next) {
    return copy(it -> it.turn = next);
  }

  Course with(ExtensionRequest request) {
    return copy(it -> it.extension = request);
  }

  /** With a question that was asked or answered last. */
  Course with(Inquiry last) {
    var all = new ArrayList<>(asked());
    all.removeIf(inquiry -> inquiry.askedAt().equals(last.askedAt()));
    all.add(last);
    return copy(it -> it.inquiries = all);
  }

  Course with(Split apart) {
    return copy(it -> it.split = apart);
  }

  Course with(ReviewClock clock) {
    return copy(it -> it.review = clock);
  }

  Course converted(String opportunity) {
    return copy(it -> it.opportunityId = opportunity);
  }

  Course proposing(Sale sale) {
    return copy(it -> it.proposal = sale);
  }

  Course renewed() {
    return anew(null).copy(it -> it.renewals = timesRenewed() + 1);
  }

  /** The deal names another contact from now on. */
  Course after(DealDescription.Contact former) {
    var all = new LinkedHashSet<>(namedBefore());
    all.add(former);
    return copy(it -> it.formerContacts = List.copyOf(all));
  }

  /** The same without a contact in its texts. */
  Course without(Erasure erasure) {
    return copy(
        it -> {
          it.progress = Erasure.each(progress, step -> step.without(erasure));
          it.extension = extension == null ? null : extension.without(erasure);
          it.inquiries = Erasure.each(inquiries, inquiry -> inquiry.without(erasure));
          it.split = split == null ? null : split.without(erasure);
          it.closing = closing == null ? null : closing.without(erasure);
          it.reversal = reversal == null ? null : reversal.without(erasure);
          it.formerContacts = null;
        });
  }

  /** Ended; nobody's turn any more. */
  Course closed(Closing end) {
    return anew(null).copy(it -> it.closing = end);
  }

  /** It is not won after all. */
  Course reversed(Reversal back) {
    return copy(
        it -> {
          it.closing = null;
          it.reversal = back;
        });
  }

  /** Decided again: what was asked, recorded and renewed stays, its turn and its end are over. */
  Course anew(@Nullable ReviewClock clock) {
    return copy(
        it -> {
          it.review = clock;
          it.turn = null;
          it.closing = null;
        });
  }

  private Course copy(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return parts.together();
  }

  /** Its parts while some of them are changed. */
  private static final class Parts {
    @Nullable List<Progress> progress;
    @Nullable ReviewClock review;
    @Nullable Turn turn;
    @Nullable ExtensionRequest extension;
    @Nullable List<Inquiry> inquiries;
    @Nullable Split split;
    @Nullable String opportunityId;
    @Nullable Sale proposal;
    @Nullable Long renewals;
    @Nullable Closing closing;
    @Nullable Reversal reversal;
    @Nullable List<DealDescription.Contact> formerContacts;

    Parts(Course course) {
      progress = course.progress;
      review = course.review;
      turn = course.turn;
      extension = course.extension;
      inquiries = course.inquiries;
      split = course.split;
      opportunityId = course.opportunityId;
      proposal = course.proposal;
      renewals = course.renewals;
      closing = course.closing;
      reversal = course.reversal;
      formerContacts = course.formerContacts;
    }

    Course together() {
      return new Course(
          progress,
          review,
          turn,
          extension,
          inquiries,
          split,
          opportunityId,
          proposal,
          renewals,
          closing,
          reversal,
          formerContacts);
    }
  }
}
