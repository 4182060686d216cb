package io.entente.partners.applications;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.partners.PartnerItem;
import io.entente.partners.PartnerStore;
import io.entente.partners.ProgramStore;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.DeclinedApplicant;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.Program;
import io.entente.program.Tier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an application is decided, by a person or by a rule. */
record Deciding(ApplicationStore applications, ProgramStore programs, Clock clock) {
  private static final String PARTNER_STATE = "active";

  /**
   * What whoever approves wishes.
   *
   * @param partnerId the vendor's own; absent where it has none
   * @param territories where the partner may sell; absent where it may where it asked to
   */
  record Wish(
      @Nullable String partnerId, @Nullable List<String> territories, @Nullable String note) {
    static final Wish OF_THE_RULES = new Wish(null, null, null);
  }

  /** Empty where others were faster. */
  Optional<Outcome<Application>> moved(Versioned<ApplicationItem> read, ApplicationItem next) {
    return ApplicationStore.moved(applications.table().change(), read, next, clock.instant())
                .commit()
            instanceof ChangeResult.Committed
        ? Optional.of(done(read, next))
        : Optional.empty();
  }

  Optional<Outcome<Application>> decline(Versioned<ApplicationItem> read, @Nullable String note) {
    ApplicationItem item = read.item();
    return switch (item.state()) {
      case DECLINED -> Optional.of(Outcome.done(applications.shown(read)));
      case APPROVED ->
          Optional.of(
              Outcome.refused(
                  ProblemKind.CONFLICT,
                  "It is partner %s by now. Terminate that instead.".formatted(item.partnerId())));
      case RECEIVED, IN_REVIEW ->
          declined(read, item.decided(ApplicationState.DECLINED, by(null, note)));
    };
  }

  /** Who applied is published with it, so that somebody can write to that person. */
  private Optional<Outcome<Application>> declined(
      Versioned<ApplicationItem> read, ApplicationItem next) {
    Change change =
        ApplicationStore.moved(applications.table().change(), read, next, clock.instant())
            .put(DeclinedApplicant.TYPE, next.declinedApplicant());
    return change.commit() instanceof ChangeResult.Committed
        ? Optional.of(done(read, next))
        : Optional.empty();
  }

  /** The partner and the approval are one change: there is never one without the other. */
  Optional<Outcome<Application>> approve(Versioned<ApplicationItem> read, Wish wish) {
    String partnerId =
        Objects.requireNonNullElseGet(
            wish.partnerId, () -> DerivedId.of("partner", read.item().applicationId()));
    if (read.item().state() == ApplicationState.APPROVED) {
      return Optional.of(approvedBefore(read, wish));
    }
    TenantTable table = applications.table();
    Items known = table.read(List.of(ProgramInForce.KEY));
    return programs
        .compiledInForce(table, known, clock.instant())
        .map(program -> approved(read, new Approval(partnerId, wish, program.program())))
        .orElseGet(
            () ->
                Optional.of(
                    Outcome.refused(
                        ProblemKind.CONFLICT,
                        "There is no program that it could join. Publish one first.")));
  }

  private record Approval(String partnerId, Wish wish, Program program) {}

  private Outcome<Application> approvedBefore(Versioned<ApplicationItem> read, Wish wish) {
    boolean same = wish.partnerId == null || wish.partnerId.equals(read.item().partnerId());
    return same
        ? Outcome.done(applications.shown(read))
        : Outcome.refused(
            ProblemKind.CONFLICT,
            "It is partner %s by now, and not another.".formatted(read.item().partnerId()));
  }

  private Optional<Outcome<Application>> approved(
      Versioned<ApplicationItem> read, Approval approval) {
    Instant now = clock.instant();
    ApplicationItem next =
        read.item().decided(ApplicationState.APPROVED, by(approval.partnerId, approval.wish.note));
    Change change =
        ApplicationStore.moved(applications.table().change(), read, next, now)
            .put(RecruitedItem.TYPE, recruited(next, approval, now));
    return switch (PartnerStore.created(change, partner(next, approval, now)).commit()) {
      case ChangeResult.Committed _ -> Optional.of(done(read, next));
      case ChangeResult.Lost lost when lost.at("partner") ->
          Optional.of(
              Outcome.refused(
                  ProblemKind.CONFLICT,
                  "There is a partner %s already. Give this one another id."
                      .formatted(approval.partnerId)));
      case ChangeResult.Lost _, ChangeResult.Raced _ -> Optional.empty();
    };
  }

  private Outcome<Application> done(Versioned<ApplicationItem> read, ApplicationItem next) {
    return Outcome.done(applications.shown(ApplicationStore.next(read, next)));
  }

  private ApplicationItem.Decision by(@Nullable String partnerId, @Nullable String note) {
    return new ApplicationItem.Decision(
        partnerId, Caller.current().subject(), note, clock.instant());
  }

  private static RecruitedItem recruited(ApplicationItem item, Approval approval, Instant now) {
    return new RecruitedItem(
        approval.partnerId,
        item.applicationId(),
        item.company().website(),
        item.company().registryId(),
        Objects.requireNonNullElseGet(
            item.channelManager(),
            () -> approval.program.assignment().fallback().channelManagers().getFirst()),
        now);
  }

  /** Active, and closed to deals until its agreement is signed. */
  private static PartnerItem partner(ApplicationItem item, Approval approval, Instant now) {
    String tier = approval.program.tiers().stream().findFirst().map(Tier::id).orElse("none");
    ApplicationItem.Applicant applicant = item.applicant();
    return new PartnerItem(
        approval.partnerId,
        item.company().legalName(),
        item.partnerType(),
        PARTNER_STATE,
        tier,
        Objects.requireNonNullElse(approval.wish.territories, item.territories()),
        approval.program.familiesOpenTo(item.partnerType(), tier),
        false,
        null,
        item.company().country(),
        List.of(new PartnerItem.Contact(applicant.name(), applicant.email(), null)),
        now,
        null,
        null,
        null);
  }
}
