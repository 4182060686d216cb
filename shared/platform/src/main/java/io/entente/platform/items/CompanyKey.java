package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.Condition;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One spelling of one company: a registry id, a normalized name with its country, or a domain. The
 * first customer that had it is the one it means; the others that use it as well are listed, the
 * latest eight. Written with whoever brings the spelling. Owners: accounts and deals.
 *
 * @param key kind and value: {@code NAME#acme@DE}
 * @param also other customers that use it
 */
public record CompanyKey(
    @Stored(DataClass.BUSINESS) String key,
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) List<String> also) {
  private static final int MOST = 8;

  public static final ItemType<CompanyKey> TYPE =
      ItemType.named("company_key", 1, "accounts", "deals")
          .holding(CompanyKey.class, company -> key(company.key));

  public CompanyKey {
    also = List.copyOf(also);
  }

  public static ItemKey key(String kindAndValue) {
    return new ItemKey("KEY#" + kindAndValue, "KEY");
  }

  public boolean isOf(String customer) {
    return customerId.equals(customer) || also.contains(customer);
  }

  /** It must still stand as it was read. */
  public Condition asRead() {
    return Condition.equal("customerId", customerId).and(Condition.equal("also", also));
  }

  public CompanyKey alsoOf(String customer) {
    var others = new ArrayList<>(also);
    others.add(customer);
    return new CompanyKey(
        key, customerId, others.subList(Math.max(0, others.size() - MOST), others.size()));
  }

  /** Without this customer: the next one that uses it is meant, or nobody is. */
  public Optional<CompanyKey> without(String customer) {
    List<String> others = also.stream().filter(other -> !other.equals(customer)).toList();
    if (!customerId.equals(customer)) {
      return Optional.of(new CompanyKey(key, customerId, others));
    }
    return others.stream()
        .findFirst()
        .map(next -> new CompanyKey(key, next, others.subList(1, others.size())));
  }
}
