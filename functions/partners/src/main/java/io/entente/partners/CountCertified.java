package io.entente.partners;

import io.entente.kernel.PartnerId;
import io.entente.partners.certifications.CertificatesItem;
import io.entente.partners.certifications.CountedAt;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTable.Range;
import java.util.List;
import java.util.stream.Stream;

/**
 * A certificate was granted or taken back, or a partner's people are others: who is certified there
 * is counted anew, and the partner's tier and journey are looked at with that. Always by what
 * stands now, so that it ends the same whatever comes late, twice or first.
 */
final class CountCertified implements Consumer {
  static final String NAME = "countCertified";
  private static final String PEOPLE_CHANGED = "partner.people_changed";

  /** More partners than anybody works for, one after the other. */
  private static final int MOST_PARTNERS = 50;

  private final Tiers tiers;
  private final CertifiedPeople certified;
  private final Journeys journeys;

  CountCertified(Tiers tiers, CertifiedPeople certified, Journeys journeys) {
    this.tiers = tiers;
    this.certified = certified;
    this.journeys = journeys;
  }

  @Override
  public void accept(Notice notice) {
    String id = notice.aggregateId();
    Stream<PartnerId> partners =
        notice.type().equals(PEOPLE_CHANGED) ? Stream.of(joined(id)) : countedAt(id);
    partners.forEach(this::count);
  }

  private void count(PartnerId partner) {
    tiers.evaluate(
        partner, facts -> facts.certified(CertifiedPeople.headcount(certified.of(partner))));
    journeys.advance(partner);
  }

  private Stream<PartnerId> countedAt(String userId) {
    var range =
        Range.startingWith(CertificatesItem.key(userId).pk(), CountedAt.PREFIX, MOST_PARTNERS);
    return tiers.table().query(range).of(CountedAt.TYPE).stream()
        .map(at -> new PartnerId(at.partnerId()));
  }

  /** Whoever came with certificates: this partner is to hear of their changes from now on. */
  private PartnerId joined(String id) {
    var partner = new PartnerId(id);
    TenantTable table = tiers.table();
    List<String> holders = certified.of(partner).stream().map(CertificatesItem::userId).toList();
    List<String> known =
        table
            .read(holders.stream().map(user -> CountedAt.key(user, partner)).toList())
            .of(CountedAt.TYPE)
            .stream()
            .map(CountedAt::userId)
            .toList();
    Change change = table.change();
    holders.stream()
        .filter(user -> !known.contains(user))
        .forEach(user -> change.put(CountedAt.TYPE, new CountedAt(user, id)));
    if (!change.commitsWhole()) {
      throw new IllegalStateException("somebody else writes who is counted; to be tried again");
    }
    return partner;
  }
}
