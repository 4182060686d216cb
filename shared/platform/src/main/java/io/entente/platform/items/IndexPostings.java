package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The companies that meet under one key of the matching index, as texts of {@code shared/matching}.
 * Derived from accounts and end customers, so it is changed outside of their transactions, and may
 * lag behind them; what decides reads the aggregates again. A vendor's partners stand under keys of
 * their own. Owners: accounts, deals and partners.
 *
 * @param key index version, kind and value: {@code v1#T#poseiport}
 * @param crowded whether too many companies share the key: it then leads nowhere, for good
 * @param postings one for each name of a company; absent where there is none
 */
public record IndexPostings(
    @Stored(DataClass.BUSINESS) String key,
    @Stored(DataClass.BUSINESS) boolean crowded,
    @Stored(DataClass.BUSINESS) @Nullable Set<String> postings) {
  /** More would make a read and each write of the list dear, and the key tells little. */
  public static final int MOST = 150;

  static final String NAME = "index_postings";
  static final int SCHEMA = 1;
  static final Set<String> OWNERS = Set.of("accounts", "deals", "partners");

  public static final ItemType<IndexPostings> TYPE =
      ItemType.named(NAME, SCHEMA, OWNERS.toArray(String[]::new))
          .holding(IndexPostings.class, list -> key(list.key));

  public static ItemKey key(String versionedKey) {
    return new ItemKey("IDX#" + versionedKey, "IDX");
  }
}
