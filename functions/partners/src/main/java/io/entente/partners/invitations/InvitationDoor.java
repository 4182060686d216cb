package io.entente.partners.invitations;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.Invitation;
import io.entente.platform.links.InvitationLink;
import java.time.Instant;
import java.util.Optional;

/** What a link to an invitation leads to, and what it does not. */
final class InvitationDoor {
  private InvitationDoor() {}

  static InvitationLink link() {
    return switch (Caller.current()) {
      case Caller.Visitor visitor -> InvitationLink.of(visitor);
      case Caller.Member _, Caller.Operator _, Caller.Service _ ->
          throw new IllegalStateException("only a link leads here");
    };
  }

  /** Why it is none that somebody can accept by; empty where it is one. */
  static Optional<Invitation.Why> closed(Invitation invitation, long number, Instant now) {
    return switch (invitation.state()) {
      case WITHDRAWN -> Optional.of(Invitation.Why.WITHDRAWN);
      case ACCEPTED -> Optional.of(Invitation.Why.REUSED);
      case OPEN -> {
        if (invitation.number() != number) {
          yield Optional.of(Invitation.Why.REPLACED);
        }
        yield invitation.isOpenAt(now) ? Optional.empty() : Optional.of(Invitation.Why.EXPIRED);
      }
    };
  }

  /** The same for all of them: only the vendor is told which it was. */
  static <T> Outcome<T> opensNothing() {
    return Outcome.refused(
        ProblemKind.NOT_FOUND,
        "This invitation opens nothing, or no longer. Ask whoever invited you for another.");
  }
}
