package io.entente.crm;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the tenant's CRM as it is stored. A tenant has one.
 *
 * @param secret with what the user signs in; absent once it is disconnected
 * @param owners who of the program's people is whom in the CRM
 * @param because why it is broken
 */
record ConnectionItem(
    @Stored(DataClass.BUSINESS) String kind,
    @Stored(DataClass.BUSINESS) String address,
    @Stored(DataClass.BUSINESS) String user,
    @Stored(DataClass.BUSINESS) @Nullable String clientId,
    @Stored(DataClass.SECRET) @Nullable String secret,
    @Stored(DataClass.PERSONAL) @Nullable Map<String, String> owners,
    @Stored(DataClass.PERSONAL) @Nullable String defaultOwner,
    @Stored(DataClass.BUSINESS) CrmState state,
    @Stored(DataClass.BUSINESS) @Nullable String because,
    @Stored(DataClass.BUSINESS) Instant createdAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  static final ItemKey KEY = new ItemKey("CRM#CONNECTION", "CONNECTION");

  static final ItemType<ConnectionItem> TYPE =
      ItemType.named("crm_connection", 1, "crm").holding(ConnectionItem.class, _ -> KEY);

  boolean isConnected() {
    return state != CrmState.DISCONNECTED;
  }

  boolean isBroken() {
    return state == CrmState.BROKEN;
  }

  /** Whom the CRM knows the person as whom the program names so. */
  String ownerOf(String user) {
    return owners == null ? user : owners.getOrDefault(user, user);
  }

  ConnectionItem broken(String why, Instant now) {
    return in(CrmState.BROKEN, why, secret, now);
  }

  ConnectionItem mended(Instant now) {
    return in(CrmState.CONNECTED, null, secret, now);
  }

  /** What stays of one that was disconnected: that it was, and no secret. */
  ConnectionItem disconnected(Instant now) {
    return in(CrmState.DISCONNECTED, null, null, now);
  }

  private ConnectionItem in(
      CrmState next, @Nullable String why, @Nullable String kept, Instant now) {
    return new ConnectionItem(
        kind, address, user, clientId, kept, owners, defaultOwner, next, why, createdAt, now);
  }
}
