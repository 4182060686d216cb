package io.entente.partners;

import io.entente.kernel.PartnerId;
import io.entente.partners.certifications.CertificatesItem;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTables;
import io.entente.program.tiers.Headcount;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Who of a partner's people is certified: whoever is there today, with all that the person holds.
 */
final class CertifiedPeople {
  private final TenantTables tables;
  private final Clock clock;

  CertifiedPeople(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** Of those of whom nothing ever arrived there is nothing. */
  List<CertificatesItem> of(PartnerPeople people) {
    List<ItemKey> keys =
        people.people().stream()
            .map(person -> CertificatesItem.key(person.userId()))
            .distinct()
            .toList();
    return tables.current().read(keys).of(CertificatesItem.TYPE);
  }

  /** The same, of a partner with people or without. */
  List<CertificatesItem> of(PartnerId partner) {
    return tables
        .current()
        .get(PartnerPeople.TYPE, PartnerPeople.key(partner))
        .map(this::of)
        .orElse(List.of());
  }

  static Headcount headcount(Collection<CertificatesItem> held) {
    return Headcount.of(held.stream().flatMap(CertificatesItem::holdings).toList());
  }

  Map<String, Long> counts(Collection<CertificatesItem> held) {
    return headcount(held).on(today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
