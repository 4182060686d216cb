package io.entente.partners.applications;

import io.entente.matching.BlockingKeys;
import io.entente.matching.Candidate;
import io.entente.matching.Company;
import io.entente.matching.CompanyProfile;
import io.entente.matching.Matcher;
import io.entente.matching.Matching;
import io.entente.matching.Policy;
import io.entente.matching.Posting;
import io.entente.matching.RegistryId;
import io.entente.matching.Scorer;
import io.entente.matching.Weights;
import io.entente.matching.WordWeights;
import io.entente.platform.items.IndexedCompany;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable.Range;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which partners a company is, or is like: by its number in a register, else by the matcher, over
 * lists that hold the tenant's partners only. Two reads, of at most ten numbers and of at most
 * twelve lists of at most 150 names each, however many partners there are.
 */
final class SimilarPartners {
  /** What is known of a company among the partners. */
  record Known(String how, List<String> partners) {
    static final Known NOBODY = new Known("", List.of());
  }

  /** Partners stand under keys of their own, apart from the vendor's customers. */
  private static final String OF_PARTNERS = "PARTNERS/";

  private static final int MOST_OF_ONE_NUMBER = 10;

  private static final WordWeights WORDS = WordWeights.shipped();
  private static final Scorer SCORER = new Scorer(Weights.shipped(), WORDS);

  private final TenantTables tables;

  SimilarPartners(TenantTables tables) {
    this.tables = tables;
  }

  Known to(Company company) {
    List<String> registered = registered(company);
    return registered.isEmpty() ? like(company) : new Known("same", registered);
  }

  private List<String> registered(Company company) {
    return number(company).stream()
        .flatMap(
            number ->
                tables
                    .current()
                    .query(
                        Range.startingWith(
                            RegisteredPartnerItem.pk(number), "PARTNER#", MOST_OF_ONE_NUMBER))
                    .of(RegisteredPartnerItem.TYPE)
                    .stream())
        .map(RegisteredPartnerItem::partnerId)
        .toList();
  }

  private static Optional<String> number(Company company) {
    return RegistryId.normalized(company.country(), company.registryId());
  }

  private Known like(Company company) {
    CompanyProfile asked = CompanyProfile.of(company);
    List<String> keys =
        BlockingKeys.toRead(asked, WORDS).stream().map(key -> OF_PARTNERS + key).toList();
    List<Posting> postings = index().read(keys).stream().map(Posting::parsed).toList();
    return known(new Matcher(_ -> postings, SCORER, Policy.CAUTIOUS).match(asked));
  }

  private static Known known(Matching matching) {
    return switch (matching) {
      case Matching.Same same -> new Known("same", ids(same));
      case Matching.Unsure unsure -> new Known("maybe", ids(unsure));
      case Matching.Different _ -> Known.NOBODY;
    };
  }

  private static List<String> ids(Matching matching) {
    return matching.candidates().stream().map(Candidate::customerId).distinct().toList();
  }

  /**
   * Keeps a partner where companies are looked up.
   *
   * @param version of the partner, an older one changes nothing
   */
  void keep(String partnerId, long version, Company company) {
    Set<String> postings =
        Posting.of(partnerId, CompanyProfile.of(company)).stream()
            .map(Posting::text)
            .collect(Collectors.toSet());
    entries().keep(entry(partnerId), version, postings);
    number(company)
        .map(number -> new RegisteredPartnerItem(number, partnerId))
        .ifPresent(item -> written(tables.current().change().put(RegisteredPartnerItem.TYPE, item)));
  }

  /** One that left stands in nobody's way. */
  void forget(String partnerId, long version, Company company) {
    entries().forget(entry(partnerId), version);
    number(company)
        .map(number -> new RegisteredPartnerItem(number, partnerId))
        .ifPresent(item -> written(tables.current().change().remove(RegisteredPartnerItem.TYPE, item.key())));
  }

  private static void written(Change change) {
    if (!change.commitsWhole()) {
      throw new IllegalStateException("somebody else writes the register; to be tried again");
    }
  }

  private static String entry(String partnerId) {
    return "partner/" + partnerId;
  }

  private IndexedCompany entries() {
    return new IndexedCompany(
        index(),
        posting -> BlockingKeys.ofPosting(posting).stream().map(OF_PARTNERS::concat).toList());
  }

  private MatchingIndex index() {
    return new MatchingIndex(tables.current(), BlockingKeys.VERSION);
  }
}
