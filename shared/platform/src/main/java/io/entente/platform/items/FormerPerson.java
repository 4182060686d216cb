package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;

/**
 * That somebody was one of a partner's people and is not any more, so that no token lets that
 * person in for this partner. Removed when the person comes back. Owner: partners.
 */
public record FormerPerson(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.PERSONAL) String userId,
    @Stored(DataClass.BUSINESS) Instant since) {
  public static final ItemType<FormerPerson> TYPE =
      ItemType.named("former_person", 1, "partners")
          .holding(FormerPerson.class, left -> key(new PartnerId(left.partnerId), left.userId));

  /** Beside the people, each of its own, so that nobody reads them all to find one. */
  public static ItemKey key(PartnerId partner, String userId) {
    return new ItemKey("PEOPLE#" + partner, "FORMER#" + userId);
  }
}
