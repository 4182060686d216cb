package io.entente.tenants;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code UserAccess}.
 *
 * @param version absent where nobody said anything
 */
record UserAccess(
    String userId,
    String state,
    @Nullable Instant tokensFrom,
    @Nullable String reason,
    @Nullable Long version) {

  static UserAccess untouched(String userId) {
    return new UserAccess(userId, UserAccessItem.OPEN, null, null, null);
  }

  static UserAccess of(Versioned<UserAccessItem> stored) {
    UserAccessItem item = stored.item();
    return new UserAccess(
        item.userId(), item.state(), item.tokensFrom(), item.reason(), stored.version());
  }
}
