package io.entente.partners.applications;

import io.entente.kernel.PartnerId;
import io.entente.matching.Company;
import io.entente.partners.PartnerItem;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.List;
import java.util.Optional;

/** Keeps a partner's name where applications are looked up; that of one that left is taken out. */
final class IndexPartner implements Consumer {
  static final String NAME = "indexPartner";
  private static final String TERMINATED = "terminated";

  private final TenantTables tables;
  private final SimilarPartners partners;

  IndexPartner(TenantTables tables, SimilarPartners partners) {
    this.tables = tables;
    this.partners = partners;
  }

  @Override
  public void accept(Notice notice) {
    var partner = new PartnerId(notice.aggregateId());
    Items read =
        tables.current().read(List.of(PartnerItem.key(partner), RecruitedItem.key(partner)));
    read.versioned(PartnerItem.TYPE).ifPresent(item -> index(item, read.first(RecruitedItem.TYPE)));
  }

  private void index(Versioned<PartnerItem> read, Optional<RecruitedItem> recruited) {
    PartnerItem partner = read.item();
    if (partner.state().equals(TERMINATED)) {
      partners.forget(partner.partnerId(), read.version(), company(partner, recruited));
    } else {
      partners.keep(partner.partnerId(), read.version(), company(partner, recruited));
    }
  }

  private static Company company(PartnerItem partner, Optional<RecruitedItem> recruited) {
    return new Company(
        partner.name(),
        partner.country(),
        recruited.map(RecruitedItem::website).stream().toList(),
        recruited.map(RecruitedItem::registryId).orElse(null),
        List.of());
  }
}
