package io.entente.tenants;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;

/**
 * Whether a person may come in, as an administrator said it. Of whom nobody said anything there is
 * none.
 *
 * @param state open, ended
 * @param tokensFrom tokens issued before are void; by the machine's clock, as tokens have it
 */
record UserAccessItem(
    @Stored(DataClass.PERSONAL) String userId,
    @Stored(DataClass.BUSINESS) String state,
    @Stored(DataClass.BUSINESS) Instant tokensFrom,
    @Stored(DataClass.BUSINESS) String reason) {
  static final String OPEN = "open";
  static final String ENDED = "ended";

  static final ItemType<UserAccessItem> TYPE =
      ItemType.named("user_access", 1, "tenants")
          .holding(UserAccessItem.class, access -> key(access.userId));

  static ItemKey key(String userId) {
    return new ItemKey("USER#" + userId, "ACCESS");
  }

  boolean isEnded() {
    return state.equals(ENDED);
  }

  boolean believes(Instant issuedAt) {
    return !issuedAt.isBefore(tokensFrom);
  }
}
