package io.entente.partners.invitations;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.partners.Joining;
import io.entente.partners.SignPartnerAgreement;
import io.entente.platform.Operation;
import io.entente.platform.items.Invitation;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.links.InvitationLink;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.RateLimit;
import io.entente.platform.table.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes whoever was invited one of the partner's people. Who comes with the link must also know
 * which mailbox it was sent to, which it does not say; the same person can send it again. Why a
 * link was refused is noted for the vendor, and is the vendor's to know.
 */
final class AcceptInvitation
    implements Operation<AcceptInvitation.Request, AcceptInvitation.Accepted> {
  private static final int MOST_AN_HOUR = 20;

  record Request(String linkToken, Body body) {}

  /** The contract's {@code AcceptInvitation}. */
  record Body(String email, String userId, SignPartnerAgreement.@Nullable Body signature) {}

  /** The contract's {@code InvitationAccepted}. */
  record Accepted(String partnerId, String userId, String role, boolean agreementSigned) {}

  private final InvitationStore invitations;
  private final Joining joining;

  AcceptInvitation(InvitationStore invitations, Joining joining) {
    this.invitations = invitations;
    this.joining = joining;
  }

  @Override
  public Outcome<Accepted> apply(Request request) {
    InvitationLink link = InvitationDoor.link();
    Instant now = invitations.now();
    var limit =
        new RateLimit("invitation#" + link.invitationId(), Duration.ofHours(1), MOST_AN_HOUR);
    return invitations.table().spend(limit, now)
        ? Attempts.of(() -> accepted(new Attempt(link, request.body, now)))
        : Outcome.refused(
            ProblemKind.TOO_MANY_REQUESTS,
            "This was tried too often. Try again after %s.".formatted(limit.renewedAfter(now)));
  }

  private record Attempt(InvitationLink link, Body body, Instant now) {
    boolean isBy(Invitation invitation) {
      return body.userId.equals(invitation.userId()) && isTo(invitation);
    }

    boolean isTo(Invitation invitation) {
      return body.email.equalsIgnoreCase(invitation.email());
    }
  }

  private Optional<Outcome<Accepted>> accepted(Attempt attempt) {
    Optional<Versioned<Invitation>> read = invitations.find(attempt.link.invitationId());
    return read.isEmpty()
        ? Optional.of(InvitationDoor.opensNothing())
        : accepted(attempt, read.get());
  }

  private Optional<Outcome<Accepted>> accepted(Attempt attempt, Versioned<Invitation> read) {
    Invitation invitation = read.item();
    if (invitation.state() == Invitation.State.ACCEPTED && attempt.isBy(invitation)) {
      return Optional.of(again(attempt, invitation));
    }
    Optional<Invitation.Why> why =
        InvitationDoor.closed(invitation, attempt.link.number(), attempt.now)
            .or(
                () ->
                    attempt.isTo(invitation)
                        ? Optional.empty()
                        : Optional.of(Invitation.Why.FORWARDED));
    return why.isPresent() ? refused(read, why.get(), attempt.now) : joined(attempt, read);
  }

  private Outcome<Accepted> again(Attempt attempt, Invitation invitation) {
    boolean signed =
        joining
            .seen(new PartnerId(invitation.partnerId()))
            .filter(Joining.Seen::signed)
            .isPresent();
    return Outcome.done(done(attempt, invitation, signed));
  }

  private static Accepted done(Attempt attempt, Invitation invitation, boolean signed) {
    return new Accepted(invitation.partnerId(), attempt.body.userId, invitation.role(), signed);
  }

  /** Noted for the vendor. */
  private Optional<Outcome<Accepted>> refused(
      Versioned<Invitation> read, Invitation.Why why, Instant now) {
    Invitation next = Invitations.refused(read.item(), why, now);
    boolean noted =
        invitations
                .table()
                .change()
                .replace("invitation", Invitation.TYPE, next, read, Told.refused(next, why, now))
                .commit()
            instanceof ChangeResult.Committed;
    return noted ? Optional.of(answer(why)) : Optional.empty();
  }

  private static Outcome<Accepted> answer(Invitation.Why why) {
    return why == Invitation.Why.FORWARDED
        ? Outcome.refused(
            ProblemKind.CONFLICT,
            "This invitation was sent to another mailbox than the one you name. Name that, or ask"
                + " for an invitation of your own.")
        : InvitationDoor.opensNothing();
  }

  private Optional<Outcome<Accepted>> joined(Attempt attempt, Versioned<Invitation> read) {
    Invitation invitation = read.item();
    Invitation next = Invitations.acceptedBy(invitation, attempt.body.userId, attempt.now);
    var joiner =
        new Joining.Joiner(
            new PartnerId(invitation.partnerId()),
            person(invitation, attempt.body.userId),
            attempt.body.signature);
    return joining
        .join(
            joiner,
            change ->
                change.replace(
                    "invitation",
                    Invitation.TYPE,
                    next,
                    read,
                    Told.of("invitation.accepted", next, attempt.now)))
        .map(outcome -> outcome.map(signed -> done(attempt, invitation, signed)));
  }

  private static PartnerPeople.Person person(Invitation invitation, String userId) {
    return new PartnerPeople.Person(
        userId,
        invitation.name(),
        invitation.email(),
        invitation.role(),
        invitation.language(),
        null,
        null);
  }
}
