package io.entente.partners.invitations;

import io.entente.partners.Joining;
import io.entente.platform.Context;
import io.entente.platform.Platform;

/** What partners offers of invitations. */
public final class InvitationFunctions {
  private InvitationFunctions() {}

  /** Adds it to the context. */
  public static Context add(Context context, Platform platform) {
    var tables = platform.tables("partners");
    var clock = platform.clock();
    var invitations = new InvitationStore(tables, clock);
    var joining = new Joining(tables, clock);
    return context
        .operation(
            "listInvitations", ListInvitations.Request.class, new ListInvitations(invitations))
        .operation(
            "invitePartnerPerson",
            InvitePartnerPerson.Request.class,
            new InvitePartnerPerson(invitations, new Inviting(tables, clock)))
        .operation(
            "withdrawInvitation",
            WithdrawInvitation.Request.class,
            new WithdrawInvitation(invitations))
        .operation(
            "resendInvitation", ResendInvitation.Request.class, new ResendInvitation(invitations))
        .operation(
            "getInvitation",
            GetInvitation.Request.class,
            new GetInvitation(invitations, joining, platform.registry()))
        .operation(
            "acceptInvitation",
            AcceptInvitation.Request.class,
            new AcceptInvitation(invitations, joining));
  }
}
