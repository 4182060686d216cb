package io.entente.partners.invitations;

import io.entente.platform.items.Invitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an invitation goes on. */
final class Invitations {
  private Invitations() {}

  /** What changes in the course of one; who is invited to what stays. */
  private record Course(
      Invitation.State state,
      long number,
      Instant expiresAt,
      @Nullable String userId,
      Invitation.@Nullable Refusal refused) {}

  static Invitation withdrawn(Invitation it, Instant now) {
    return settled(it, Invitation.State.WITHDRAWN, it.userId(), now);
  }

  static Invitation acceptedBy(Invitation it, String userId, Instant now) {
    return settled(it, Invitation.State.ACCEPTED, userId, now);
  }

  private static Invitation settled(
      Invitation it, Invitation.State state, @Nullable String userId, Instant now) {
    return on(it, new Course(state, it.number(), it.expiresAt(), userId, it.refused()), now);
  }

  /** Written to once more: from now on as long as the first time. */
  static Invitation resent(Invitation it, Instant now) {
    Instant until = now.plus(Inviting.LASTING);
    return on(it, new Course(it.state(), it.number() + 1, until, it.userId(), null), now);
  }

  static Invitation refused(Invitation it, Invitation.Why why, Instant now) {
    var refusal = new Invitation.Refusal(why, now);
    return on(it, new Course(it.state(), it.number(), it.expiresAt(), it.userId(), refusal), now);
  }

  private static Invitation on(Invitation it, Course course, Instant now) {
    return new Invitation(
        it.invitationId(),
        it.partnerId(),
        it.partnerName(),
        it.name(),
        it.email(),
        it.role(),
        it.language(),
        course.state,
        course.number,
        course.expiresAt,
        course.userId,
        course.refused,
        it.createdAt(),
        now);
  }
}
