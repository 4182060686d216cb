package io.entente.partners;

import io.entente.kernel.PartnerId;
import io.entente.platform.events.Event;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.List;
import java.util.Optional;

/** Partners in the tenant's table. */
final class PartnerStore {
  /** What is told of a change; no person's data. */
  record Changed(
      String partnerId, String state, String type, String tier, List<String> productFamilies) {}

  private final TenantTables tables;

  PartnerStore(TenantTables tables) {
    this.tables = tables;
  }

  Optional<Versioned<PartnerItem>> find(PartnerId partner) {
    return tables.current().find(PartnerItem.TYPE, PartnerItem.key(partner));
  }

  ChangeResult create(PartnerItem partner) {
    return tables
        .current()
        .change()
        .create("partner", PartnerItem.TYPE, partner, changed(partner))
        .put(PartnerStanding.TYPE, partner.standing())
        .commit();
  }

  ChangeResult replace(Versioned<PartnerItem> read, PartnerItem partner) {
    return tables
        .current()
        .change()
        .replace("partner", PartnerItem.TYPE, partner, read, changed(partner))
        .put(PartnerStanding.TYPE, partner.standing())
        .commit();
  }

  private static Event changed(PartnerItem partner) {
    return Event.of(
        "partner.changed",
        partner.changedAt(),
        new Changed(
            partner.partnerId(),
            partner.state(),
            partner.partnerType(),
            partner.tier(),
            partner.productFamilies()));
  }
}
