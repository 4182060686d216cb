package io.entente.deals;

import static java.util.stream.Collectors.toSet;

import io.entente.matching.BlockingKey;
import io.entente.matching.BlockingKeys;
import io.entente.matching.Company;
import io.entente.matching.CompanyProfile;
import io.entente.matching.IdentityKey;
import io.entente.matching.IdentityKeys;
import io.entente.matching.Posting;
import io.entente.matching.WordWeights;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.table.ItemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The company that a deal describes, and all by which it may be known: worked out once.
 *
 * @param keys under which it stands if it was spelled so before
 * @param blocks under which it stands in the matching index, however it was spelled
 */
record Sought(
    Company company, CompanyProfile profile, List<IdentityKey> keys, List<BlockingKey> blocks) {
  private static final WordWeights WORDS = WordWeights.shipped();

  static Sought of(DealDescription.EndCustomer customer) {
    var company =
        new Company(
            customer.legalName(),
            customer.country(),
            customer.website() == null ? List.of() : List.of(customer.website()),
            customer.registryId(),
            List.of());
    String postcode = customer.address() == null ? null : customer.address().postcode();
    var profile = CompanyProfile.of(company, postcode);
    return new Sought(
        company, profile, IdentityKeys.of(company), BlockingKeys.toRead(profile, WORDS));
  }

  /** The items that say who it may be. */
  List<ItemKey> wanted() {
    var wanted = new ArrayList<ItemKey>();
    keys.forEach(key -> wanted.add(CompanyKey.key(key.toString())));
    wanted.addAll(lists());
    return wanted;
  }

  /** The lists of the matching index alone. */
  List<ItemKey> lists() {
    return MatchingIndex.wanted(
        BlockingKeys.VERSION, blocks.stream().map(BlockingKey::toString).toList());
  }

  /** As the index has it once it is a customer. */
  Set<String> postings(String customerId) {
    return Posting.of(customerId, profile).stream().map(Posting::text).collect(toSet());
  }

  /** As the index has it where it turned out to be that customer under another name. */
  Set<String> aliases(String customerId) {
    return Posting.alias(customerId, profile).stream().map(Posting::text).collect(toSet());
  }
}
