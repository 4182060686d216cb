package io.entente.partners.partings;

import io.entente.kernel.PartnerId;
import io.entente.partners.invitations.Inviting;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Versioned;

/**
 * Withdraws the invitations of a partner that takes no part any more, and notes it. Interrupted, it
 * begins anew, and finds those withdrawn that were.
 */
final class WithdrawInvitations implements Consumer {
  static final String NAME = "withdrawInvitations";

  private final Partings partings;
  private final Inviting inviting;

  WithdrawInvitations(Partings partings, Inviting inviting) {
    this.partings = partings;
    this.inviting = inviting;
  }

  @Override
  public void accept(Notice notice) {
    var partner = new PartnerId(notice.aggregateId());
    partings
        .find(partner)
        .map(Versioned::item)
        .filter(parting -> parting.kind() != PartingKind.REINSTATED)
        .filter(parting -> parting.done(PartingStep.INVITATIONS).isEmpty())
        .ifPresent(parting -> withdraw(partner, parting.number()));
  }

  private void withdraw(PartnerId partner, long number) {
    inviting.withdrawAll(partner);
    partings.check(partner, number, PartingStep.INVITATIONS, 0);
  }
}
