package io.entente.partners.partings;

import io.entente.partners.Inheriting;
import io.entente.partners.invitations.Inviting;
import io.entente.platform.Context;
import io.entente.platform.Platform;

/** What partners offers of partings. */
public final class PartingFunctions {
  private PartingFunctions() {}

  /** Adds it to the context. */
  public static Context add(Context context, Platform platform) {
    var tables = platform.tables("partners");
    var partings = new Partings(tables, platform.clock());
    var inheriting = new Inheriting(tables, platform.clock());
    var inviting = new Inviting(tables, platform.clock());
    return context
        .operation("suspendPartner", SuspendPartner.Request.class, new SuspendPartner(partings))
        .operation(
            "terminatePartner", TerminatePartner.Request.class, new TerminatePartner(partings))
        .operation(
            "reinstatePartner", ReinstatePartner.Request.class, new ReinstatePartner(partings))
        .operation(
            "mergePartners", MergePartners.Request.class, new MergePartners(partings, inheriting))
        .operation("getParting", GetParting.Request.class, new GetParting(partings))
        .consumer(WithdrawInvitations.NAME, new WithdrawInvitations(partings, inviting))
        .consumer(InheritPeople.NAME, new InheritPeople(partings, inheriting))
        .consumer(CheckReleasedDeals.NAME, new CheckReleasedDeals(partings))
        .consumer(CheckClosedEndpoints.NAME, new CheckClosedEndpoints(partings));
  }
}
