package io.entente.partners.applications;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;

/** Shows the link that the vendor publishes. */
final class GetApplicationLink implements Operation<GetApplicationLink.Request, ApplicationLink> {
  record Request() {}

  private final TenantTables tables;

  GetApplicationLink(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public Outcome<ApplicationLink> apply(Request request) {
    return tables
        .current()
        .find(ApplicationLinkItem.TYPE, ApplicationLinkItem.KEY)
        .map(read -> Outcome.done(ApplicationLink.of(read.item())))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "There is no link for applications yet. Post to the same path to have one."));
  }
}
