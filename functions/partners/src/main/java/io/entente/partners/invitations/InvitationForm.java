package io.entente.partners.invitations;

import io.entente.partners.AgreementView;
import io.entente.partners.Joining;
import io.entente.platform.items.Invitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody is asked; the contract's {@code InvitationForm}. */
public record InvitationForm(
    String vendor,
    String partner,
    String role,
    @Nullable String language,
    Instant expiresAt,
    boolean mustSign,
    AgreementView.@Nullable Text agreement) {
  static InvitationForm of(Invitation invitation, String vendor, Joining.Seen partner) {
    boolean signs = invitation.isAdmin() && partner.toSign();
    return new InvitationForm(
        vendor,
        partner.name(),
        invitation.role(),
        invitation.language(),
        invitation.expiresAt(),
        signs,
        signs ? partner.current() : null);
  }
}
