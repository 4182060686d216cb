package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which postings of a customer stand in the matching index, so that those of a name that it no
 * longer bears are found and removed. Owners: accounts, deals and partners.
 *
 * @param source the version of the aggregate that the postings were made of
 * @param complete whether the index has exactly these; else these, or some of them
 */
public record IndexEntry(
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) long source,
    @Stored(DataClass.BUSINESS) boolean complete,
    @Stored(DataClass.BUSINESS) @Nullable Set<String> postings) {
  static final String NAME = "index_entry";
  static final int SCHEMA = 1;

  public static final ItemType<IndexEntry> TYPE =
      ItemType.named(NAME, SCHEMA, IndexPostings.OWNERS.toArray(String[]::new))
          .holding(IndexEntry.class, entry -> key(entry.customerId));

  /** Before {@code HOLD#}, so that decisions do not read it. */
  public static ItemKey key(String customerId) {
    return new ItemKey(Customers.pk(customerId), "ENTRY");
  }
}
