package io.entente.partners.applications;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.partners.invitations.Inviting;
import io.entente.platform.Consumer;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.table.Versioned;
import java.util.Objects;

/** Invites who applied for a company that became a partner, as the partner's administrator. */
final class InviteApplicant implements Consumer {
  static final String NAME = "inviteApplicant";

  private final ApplicationStore applications;
  private final Inviting inviting;

  InviteApplicant(ApplicationStore applications, Inviting inviting) {
    this.applications = applications;
    this.inviting = inviting;
  }

  @Override
  public void accept(Notice notice) {
    applications
        .find(notice.aggregateId())
        .map(Versioned::item)
        .filter(item -> item.partnerId() != null)
        .ifPresent(this::invite);
  }

  private void invite(ApplicationItem item) {
    ApplicationItem.Applicant applicant = item.applicant();
    var partner =
        new Inviting.Partner(Objects.requireNonNull(item.partnerId()), item.company().legalName());
    var asked =
        new Inviting.Asked(
            applicant.name(), applicant.email(), PartnerPeople.ADMIN, applicant.language());
    String id = DerivedId.of("invitation", Caller.tenant().value(), item.applicationId());
    if (inviting.invite(id, partner, asked) instanceof Outcome.Refused<?>(var problem)) {
      throw new IllegalStateException("nobody is invited: " + problem.kind());
    }
  }
}
