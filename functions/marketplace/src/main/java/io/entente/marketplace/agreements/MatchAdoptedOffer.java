package io.entente.marketplace.agreements;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;

/** An offer was adopted: where it is accepted already, its agreement is the deal's. */
record MatchAdoptedOffer(TenantTables tables, Mirroring mirroring) implements Consumer {
  static final String NAME = "matchAdoptedOffer";

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    table
        .get(OfferAgreement.TYPE, OfferAgreement.key(notice.aggregateId()))
        .ifPresent(accepted -> mirroring.match(table, accepted.agreementId()));
  }
}
