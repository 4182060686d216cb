package io.entente.partners.invitations;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.items.Invitation;
import io.entente.platform.table.CarriedOut;
import io.entente.platform.table.Command;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Sends another mail with another link; the one before is void. */
final class ResendInvitation implements Operation<ResendInvitation.Request, InvitationView> {
  private static final String NAME = "resendInvitation";
  private static final String NO_BODY = "";
  private static final int MOST = 20;

  record Request(String partnerId, String invitationId, String idempotencyKey) {}

  private final InvitationStore invitations;

  ResendInvitation(InvitationStore invitations) {
    this.invitations = invitations;
  }

  @Override
  public Outcome<InvitationView> apply(Request request) {
    return invitations.change(
        new InvitationStore.Path(request.partnerId, request.invitationId),
        read -> resent(read, request));
  }

  private Optional<Outcome<InvitationView>> resent(Versioned<Invitation> read, Request request) {
    Instant now = invitations.now();
    Command command =
        Command.of(
            new Command.Asked(NAME + "#" + request.invitationId, request.idempotencyKey),
            NO_BODY,
            now);
    if (invitations.table().carriedOut(command) != CarriedOut.NO) {
      return Optional.of(Outcome.done(InvitationView.of(read.item(), now)));
    }
    Optional<String> objection = objection(read.item());
    return objection.isPresent()
        ? Optional.of(Outcome.refused(ProblemKind.CONFLICT, objection.get()))
        : sent(read, command);
  }

  private static Optional<String> objection(Invitation invitation) {
    if (invitation.state() != Invitation.State.OPEN) {
      return Optional.of(
          "It is %s. Invite the person anew, if that is meant."
              .formatted(invitation.state().name().toLowerCase(Locale.ROOT)));
    }
    return invitation.number() >= MOST
        ? Optional.of("%d mails were sent. Ask the person another way.".formatted(MOST))
        : Optional.empty();
  }

  private Optional<Outcome<InvitationView>> sent(Versioned<Invitation> read, Command command) {
    Invitation next = Invitations.resent(read.item(), invitations.now());
    return InvitationStore.written(
        invitations.becoming(read, next, "invitation.sent").once(command), next);
  }
}
