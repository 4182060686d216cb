package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.partners.certifications.CertificatesItem;
import io.entente.platform.Operation;
import io.entente.platform.items.PartnerPeople;
import java.util.Comparator;
import java.util.List;

/** Lists what a partner's people are certified for, and how many of them for what. */
final class ListCertifications
    implements Operation<ListCertifications.Request, ListCertifications.Page> {
  record Request(String partnerId) {}

  /** The contract's {@code PartnerCertifications}. */
  record Page(List<PartnerCertification> data, List<TierEvaluation.Measure> counts) {}

  private final PeopleStore people;
  private final CertifiedPeople certified;

  ListCertifications(PeopleStore people, CertifiedPeople certified) {
    this.people = people;
    this.certified = certified;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    return people.of(new PartnerId(request.partnerId)).map(this::page);
  }

  private Page page(PartnerPeople all) {
    List<CertificatesItem> held = certified.of(all);
    return new Page(
        held.stream()
            .flatMap(
                person ->
                    person.certificates().stream()
                        .map(
                            each ->
                                PartnerCertification.of(person.userId(), each, certified.today())))
            .sorted(
                Comparator.comparing(PartnerCertification::userId)
                    .thenComparing(PartnerCertification::certification))
            .toList(),
        TierEvaluation.Measure.of(certified.counts(held)));
  }
}
