package io.entente.partners.applications;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.events.Event;
import io.entente.platform.items.DeclinedApplicant;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import io.entente.program.recruiting.ScreeningReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is stored.
 *
 * @param screened what the program's rules came to; absent until they looked
 * @param similar partners that are the same company or like it
 * @param channelManager who looks after it at the vendor; absent until the rules looked
 * @param partnerId that it became
 */
record ApplicationItem(
    @Stored(DataClass.BUSINESS) String applicationId,
    @Stored(DataClass.BUSINESS) ApplicationState state,
    @Stored(DataClass.BUSINESS) Company company,
    @Stored(DataClass.PERSONAL) Applicant applicant,
    @Stored(DataClass.BUSINESS) String partnerType,
    @Stored(DataClass.BUSINESS) List<String> territories,
    @Stored(DataClass.PERSONAL) @Nullable String about,
    @Stored(DataClass.BUSINESS) @Nullable Verdict screened,
    @Stored(DataClass.BUSINESS) List<String> similar,
    @Stored(DataClass.BUSINESS) @Nullable String channelManager,
    @Stored(DataClass.BUSINESS) @Nullable String partnerId,
    @Stored(DataClass.BUSINESS) @Nullable String decidedBy,
    @Stored(DataClass.PERSONAL) @Nullable String note,
    @Stored(DataClass.BUSINESS) Instant receivedAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant decidedAt) {

  /** Which company applies; the contract's {@code ApplyingCompany}. */
  public record Company(
      @Stored(DataClass.BUSINESS) String legalName,
      @Stored(DataClass.BUSINESS) String country,
      @Stored(DataClass.BUSINESS) @Nullable String website,
      @Stored(DataClass.BUSINESS) @Nullable String registryId) {}

  /** Who speaks for it; the contract's {@code Applicant}. */
  public record Applicant(
      @Stored(DataClass.PERSONAL) String name,
      @Stored(DataClass.PERSONAL) String email,
      @Stored(DataClass.PERSONAL) @Nullable String language) {}

  /** What the rules came to; its words stand in that version of the program. */
  record Verdict(
      @Stored(DataClass.BUSINESS) ScreeningReason reason,
      @Stored(DataClass.BUSINESS) @Nullable String rule,
      @Stored(DataClass.BUSINESS) long programVersion) {}

  /** What a list shows of it. */
  record Shown(
      @Stored(DataClass.BUSINESS) String legalName,
      @Stored(DataClass.BUSINESS) String country,
      @Stored(DataClass.BUSINESS) String type) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  /** What is told of it; no person's data. */
  record Told(
      String applicationId,
      ApplicationState state,
      String legalName,
      String country,
      String type,
      @Nullable ScreeningReason reason,
      @Nullable String rule,
      @Nullable String channelManager,
      @Nullable String partnerId) {}

  static final ItemType<ApplicationItem> TYPE =
      ItemType.named("application", 1, "partners")
          .holding(ApplicationItem.class, application -> key(application.applicationId))
          .first(a -> Optional.of(new ItemType.IndexKey(inState(a.state), a.place())))
          .view(Shown.VIEW, a -> new Shown(a.company.legalName, a.company.country, a.partnerType));

  ApplicationItem {
    territories = List.copyOf(territories);
    similar = List.copyOf(similar);
  }

  static ItemKey key(String applicationId) {
    return new ItemKey("APPLICATION#" + applicationId, "APPLICATION");
  }

  /** The list of those in one state. */
  static String inState(ApplicationState state) {
    return "APPLICATIONS#" + state;
  }

  private String place() {
    return Timestamps.text(receivedAt) + "#" + applicationId;
  }

  Event told(Instant now) {
    return Event.of(
        state.event(),
        now,
        new Told(
            applicationId,
            state,
            company.legalName,
            company.country,
            partnerType,
            screened == null ? null : screened.reason,
            screened == null ? null : screened.rule,
            channelManager,
            partnerId));
  }

  /** As the rules left it, undecided. */
  ApplicationItem screened(Screening screening) {
    var screened = screening.screened();
    return with(
        new Course(
            ApplicationState.IN_REVIEW,
            new Verdict(screened.reason(), screened.rule(), screened.programVersion()),
            screening.similar(),
            screening.channelManager()),
        Decision.NONE);
  }

  ApplicationItem decided(ApplicationState decision, Decision how) {
    return with(new Course(decision, screened, similar, channelManager), how);
  }

  /**
   * Who decided, and what came of it.
   *
   * @param partnerId that it became; absent where it became none
   */
  record Decision(
      @Nullable String partnerId,
      @Nullable String by,
      @Nullable String note,
      @Nullable Instant at) {
    static final Decision NONE = new Decision(null, null, null, null);
  }

  private record Course(
      ApplicationState state,
      @Nullable Verdict screened,
      List<String> similar,
      @Nullable String channelManager) {}

  private ApplicationItem with(Course course, Decision how) {
    return new ApplicationItem(
        applicationId,
        course.state,
        company,
        applicant,
        partnerType,
        territories,
        about,
        course.screened,
        course.similar,
        course.channelManager,
        how.partnerId,
        how.by,
        how.note,
        receivedAt,
        how.at);
  }

  DeclinedApplicant declinedApplicant() {
    return new DeclinedApplicant(
        applicationId, company.legalName, applicant.name, applicant.email, applicant.language);
  }
}
