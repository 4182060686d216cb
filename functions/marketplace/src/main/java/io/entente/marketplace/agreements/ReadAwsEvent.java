package io.entente.marketplace.agreements;

import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Seller;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;

/**
 * Looks at what an event of AWS's is about: the agreement, as AWS shows it now, and the license, by
 * which it and its buyer find each other. Where AWS does not answer, the search finds it later.
 */
record ReadAwsEvent(TenantTables tables, Selling selling, Licenses licenses) implements Consumer {
  static final String NAME = "readAwsEvent";

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    var told = EventItem.told(table, notice, ReceiveAwsEvent.Told.class).orElseThrow();
    String agreementId = told.agreementId();
    if (!told.known() || agreementId == null) {
      return;
    }
    String license = told.licenseArn();
    if (license != null) {
      licenses.belongs(table, license, agreementId);
    }
    selling.sellers().of(table).ifPresent(seller -> look(table, seller, agreementId));
  }

  private void look(TenantTable table, Seller seller, String agreementId) {
    try {
      selling
          .agreements()
          .find(seller, agreementId)
          .ifPresent(seen -> selling.mirroring().mirror(table, seen));
    } catch (AwsTrouble _) {
      // the search comes by, and the connection tells what is wrong with it
    }
  }
}
