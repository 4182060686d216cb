package io.entente.partners.invitations;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.items.Invitation;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Optional;

/** Makes an invitation void that nobody has accepted. */
final class WithdrawInvitation implements Operation<WithdrawInvitation.Request, InvitationView> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String partnerId, String invitationId, String idempotencyKey) {}

  private final InvitationStore invitations;

  WithdrawInvitation(InvitationStore invitations) {
    this.invitations = invitations;
  }

  @Override
  public Outcome<InvitationView> apply(Request request) {
    return invitations.change(
        new InvitationStore.Path(request.partnerId, request.invitationId), this::withdrawn);
  }

  private Optional<Outcome<InvitationView>> withdrawn(Versioned<Invitation> read) {
    Instant now = invitations.now();
    return switch (read.item().state()) {
      case WITHDRAWN -> Optional.of(Outcome.done(InvitationView.of(read.item(), now)));
      case ACCEPTED ->
          Optional.of(
              Outcome.refused(
                  ProblemKind.CONFLICT,
                  "It was accepted. Remove the person instead, by the id %s."
                      .formatted(read.item().userId())));
      case OPEN -> withdrawn(read, Invitations.withdrawn(read.item(), now));
    };
  }

  private Optional<Outcome<InvitationView>> withdrawn(Versioned<Invitation> read, Invitation next) {
    return InvitationStore.written(invitations.becoming(read, next, "invitation.withdrawn"), next);
  }
}
