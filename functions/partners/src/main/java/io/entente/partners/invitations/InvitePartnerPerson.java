package io.entente.partners.invitations;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.partners.PartnerItem;
import io.entente.partners.PartnerStore;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Asks somebody to be one of a partner's people. */
final class InvitePartnerPerson implements Operation<InvitePartnerPerson.Request, InvitationView> {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> OUT = Set.of("suspended", "terminated");

  record Request(String partnerId, String idempotencyKey, Inviting.Asked body) {}

  private final InvitationStore invitations;
  private final Inviting inviting;

  InvitePartnerPerson(InvitationStore invitations, Inviting inviting) {
    this.invitations = invitations;
    this.inviting = inviting;
  }

  @Override
  public Outcome<InvitationView> apply(Request request) {
    String language = request.body.language();
    if (language != null && !LANGUAGES.contains(language)) {
      return Outcome.refused(Problem.invalid(List.of(unknown(language))));
    }
    var asked = new PartnerId(request.partnerId);
    return invitations
        .partner(asked)
        .map(partner -> invited(partner, request))
        .orElseGet(() -> PartnerStore.missing(asked));
  }

  private static Fault unknown(String language) {
    return new Fault(
        "/language", "language", "/language is no language of ISO 639-1: %s.".formatted(language));
  }

  private Outcome<InvitationView> invited(PartnerItem partner, Request request) {
    if (OUT.contains(partner.state())) {
      return Outcome.refused(
          ProblemKind.CONFLICT,
          "Partner %s is %s; nobody is invited for it."
              .formatted(partner.partnerId(), partner.state()));
    }
    String id =
        DerivedId.of(
            "invitation",
            Caller.tenant().value(),
            Caller.current().subject(),
            "invitePartnerPerson",
            request.partnerId,
            request.idempotencyKey);
    var of = new Inviting.Partner(partner.partnerId(), partner.name());
    return inviting
        .invite(id, of, request.body)
        .map(invitation -> InvitationView.of(invitation, invitations.now()));
  }
}
