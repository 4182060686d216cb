package io.entente.partners.invitations;

import io.entente.platform.items.Invitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an invitation goes on. */
final class Invitations {
  private Invitations() {}

  static Invitation withdrawn(Invitation it, Instant now) {
    return with(it, Invitation.State.WITHDRAWN, it.userId(), now);
  }

  static Invitation acceptedBy(Invitation it, String userId, Instant now) {
    return with(it, Invitation.State.ACCEPTED, userId, now);
  }

  private static Invitation with(
      Invitation it, Invitation.State state, @Nullable String userId, Instant now) {
    return new Invitation(
        it.invitationId(),
        it.partnerId(),
        it.partnerName(),
        it.name(),
        it.email(),
        it.role(),
        it.language(),
        state,
        it.number(),
        it.expiresAt(),
        userId,
        it.refused(),
        it.createdAt(),
        now);
  }

  /** Written to once more: from now on as long as the first time. */
  static Invitation resent(Invitation it, Instant now) {
    return new Invitation(
        it.invitationId(),
        it.partnerId(),
        it.partnerName(),
        it.name(),
        it.email(),
        it.role(),
        it.language(),
        it.state(),
        it.number() + 1,
        now.plus(Inviting.LASTING),
        it.userId(),
        null,
        it.createdAt(),
        now);
  }

  static Invitation refused(Invitation it, Invitation.Why why, Instant now) {
    return new Invitation(
        it.invitationId(),
        it.partnerId(),
        it.partnerName(),
        it.name(),
        it.email(),
        it.role(),
        it.language(),
        it.state(),
        it.number(),
        it.expiresAt(),
        it.userId(),
        new Invitation.Refusal(why, now),
        it.createdAt(),
        now);
  }
}
