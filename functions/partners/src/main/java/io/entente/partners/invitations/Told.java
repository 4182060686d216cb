package io.entente.partners.invitations;

import io.entente.platform.events.Event;
import io.entente.platform.items.Invitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is told of an invitation; no person's data. */
record Told(
    String invitationId, String partnerId, String role, long sent, Invitation.@Nullable Why why) {
  static Event of(String type, Invitation invitation, Instant now) {
    return event(type, invitation, now, null);
  }

  static Event refused(Invitation invitation, Invitation.Why why, Instant now) {
    return event("invitation.refused", invitation, now, why);
  }

  private static Event event(
      String type, Invitation invitation, Instant now, Invitation.@Nullable Why why) {
    return Event.of(
        type,
        now,
        new Told(
            invitation.invitationId(),
            invitation.partnerId(),
            invitation.role(),
            invitation.number(),
            why));
  }
}
