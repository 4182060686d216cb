package io.entente.marketplace.agreements;

import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Seller;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what an event of AWS's is about: the agreement, as AWS shows it now, and the license, by
 * which it and its buyer find each other. Where AWS does not answer, the search finds it later.
 */
record ReadAwsEvent(TenantTables tables, Selling selling, Told others) implements Consumer {
  static final String NAME = "readAwsEvent";

  /** Who else is to hear of it. */
  record Told(Licenses licenses, ChangeSets changeSets) {}

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    var told = EventItem.told(table, notice, ReceiveAwsEvent.Told.class).orElseThrow();
    if (told.known()) {
      Optional.ofNullable(told.changeSetId())
          .ifPresent(changeSet -> others.changeSets.heard(table, changeSet));
      Optional.ofNullable(told.agreementId())
          .ifPresent(agreement -> about(table, agreement, told.licenseArn()));
    }
  }

  private void about(TenantTable table, String agreementId, @Nullable String license) {
    if (license != null) {
      others.licenses.belongs(table, license, agreementId);
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
