package io.entente.partners.invitations;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.partners.Joining;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.Invitation;
import io.entente.platform.links.InvitationLink;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.Versioned;
import java.util.Optional;

/**
 * Shows what is asked to whoever comes by the link. Changes nothing: who checks links follows them.
 */
final class GetInvitation implements Operation<GetInvitation.Request, InvitationForm> {
  record Request(String linkToken) {}

  private final InvitationStore invitations;
  private final Joining joining;
  private final Registry registry;

  GetInvitation(InvitationStore invitations, Joining joining, Registry registry) {
    this.invitations = invitations;
    this.joining = joining;
    this.registry = registry;
  }

  @Override
  public Outcome<InvitationForm> apply(Request request) {
    InvitationLink link = InvitationDoor.link();
    return invitations
        .find(link.invitationId())
        .map(Versioned::item)
        .filter(it -> InvitationDoor.closed(it, link.number(), invitations.now()).isEmpty())
        .flatMap(it -> form(it, new PartnerId(link.partnerId())))
        .map(Outcome::done)
        .orElseGet(InvitationDoor::opensNothing);
  }

  private Optional<InvitationForm> form(Invitation invitation, PartnerId partner) {
    String vendor = registry.find(Caller.tenant()).map(TenantRow::name).orElseThrow();
    return joining
        .seen(partner)
        .filter(Joining.Seen::takesPart)
        .map(seen -> InvitationForm.of(invitation, vendor, seen));
  }
}
