package io.entente.accounts;

import io.entente.matching.IdentityKey;
import io.entente.matching.IdentityKey.Kind;
import io.entente.matching.IdentityKeys;
import io.entente.platform.items.CompanyKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys of one account, the strongest first, beside what is stored under them.
 *
 * @param fresh nobody has them yet
 * @param own this account had them first
 * @param joining another customer had them first, and this account is not noted there yet
 */
record Spellings(List<CompanyKey> fresh, List<CompanyKey> own, List<CompanyKey> joining) {

  /**
   * @param id the account's
   * @param keys as {@link #keys} gives them
   */
  static Spellings of(String id, List<String> keys, List<CompanyKey> stored) {
    Map<String, CompanyKey> known =
        stored.stream().collect(Collectors.toMap(CompanyKey::key, Function.identity()));
    List<CompanyKey> taken =
        keys.stream().flatMap(key -> Optional.ofNullable(known.get(key)).stream()).toList();
    return new Spellings(
        keys.stream()
            .filter(key -> !known.containsKey(key))
            .map(key -> new CompanyKey(key, id, List.of()))
            .toList(),
        taken.stream().filter(key -> key.customerId().equals(id)).toList(),
        taken.stream().filter(key -> !key.isOf(id)).toList());
  }

  /** Kind and value: {@code REGISTRY#…}, {@code NAME#…}, {@code DOMAIN#…}. */
  static List<String> keys(AccountItem account) {
    return IdentityKeys.of(account.company()).stream().map(IdentityKey::toString).toList();
  }

  /** Those by which it is the other's company; companies of one group share a domain. */
  List<CompanyKey> proofs() {
    return joining.stream().filter(Spellings::proves).toList();
  }

  /** Those by which others may be found to be this company. */
  List<CompanyKey> ownProofs() {
    return own.stream().filter(Spellings::proves).toList();
  }

  private static boolean proves(CompanyKey key) {
    return !key.key().startsWith(Kind.DOMAIN + "#");
  }
}
