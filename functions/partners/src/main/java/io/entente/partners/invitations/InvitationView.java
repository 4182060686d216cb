package io.entente.partners.invitations;

import io.entente.platform.items.Invitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invitation as the contract shows it. */
public record InvitationView(
    String invitationId,
    String partnerId,
    String name,
    String email,
    String role,
    @Nullable String language,
    String state,
    long sent,
    Instant expiresAt,
    @Nullable String userId,
    @Nullable Refusal refused,
    Instant createdAt) {
  private static final String EXPIRED = "EXPIRED";

  /** The contract's {@code InvitationRefusal}. */
  public record Refusal(Invitation.Why why, Instant at) {}

  static InvitationView of(Invitation item, Instant now) {
    Invitation.Refusal refused = item.refused();
    boolean over = item.state() == Invitation.State.OPEN && !item.isOpenAt(now);
    return new InvitationView(
        item.invitationId(),
        item.partnerId(),
        item.name(),
        item.email(),
        item.role(),
        item.language(),
        over ? EXPIRED : item.state().name(),
        item.number(),
        item.expiresAt(),
        item.userId(),
        refused == null ? null : new Refusal(refused.why(), refused.at()),
        item.createdAt());
  }
}
