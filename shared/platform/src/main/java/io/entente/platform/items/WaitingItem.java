package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable.Range;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal's place in the line of one scope: by arrival, and gaps in the numbers mean nothing. Owner:
 * deals; others may read that somebody waits.
 *
 * @param needs every family that the deal names: it goes on when all of them are free
 * @param since when it was registered
 * @param turnUntil if it is next: until when the scope is kept for it
 * @param paused while a person looks at the deal: it keeps its place, and is passed over
 */
public record WaitingItem(
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) String family,
    @Stored(DataClass.BUSINESS) long arrival,
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) List<String> needs,
    @Stored(DataClass.BUSINESS) Instant since,
    @Stored(DataClass.BUSINESS) @Nullable Instant turnUntil,
    @Stored(DataClass.BUSINESS) boolean paused) {
  private static final int MOST = 1_000;

  public static final ItemType<WaitingItem> TYPE =
      ItemType.named("waiting", 1, "deals").holding(WaitingItem.class, WaitingItem::key);

  public ItemKey key() {
    return new ItemKey(Customers.pk(customerId), sk(family, arrival));
  }

  /** Those who came before. */
  public Range before() {
    return new Range(Customers.pk(customerId), sk(family, 0), sk(family, arrival - 1), MOST);
  }

  private static String sk(String family, long arrival) {
    return "WAIT#%s#%08d".formatted(family, arrival);
  }
}
