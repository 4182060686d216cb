package io.entente.tenants;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token that the service gave out, without its secret: a person's own, or an operator's grant.
 *
 * @param list in which it is found while it is not revoked; a grant for good
 * @param subject who acts with it
 * @param partnerId whose person that is, if a partner's
 * @param purpose what it is for, why it is needed
 * @param scopes to which the roles are narrowed; none: not at all
 * @param bodyHash of the request that created it
 * @param issuedAt by the machine's clock, as all times of tokens
 */
record BearerItem(
    @Stored(DataClass.BUSINESS) String id,
    @Stored(DataClass.PERSONAL) String list,
    @Stored(DataClass.PERSONAL) String subject,
    @Stored(DataClass.BUSINESS) @Nullable String partnerId,
    @Stored(DataClass.BUSINESS) List<String> roles,
    @Stored(DataClass.BUSINESS) List<String> scopes,
    @Stored(DataClass.BUSINESS) String purpose,
    @Stored(DataClass.SECRET) String hash,
    @Stored(DataClass.BUSINESS) String bodyHash,
    @Stored(DataClass.BUSINESS) Instant issuedAt,
    @Stored(DataClass.BUSINESS) Instant expiresAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant revokedAt) {
  /** What a list shows. */
  record Shown(@Stored(DataClass.BUSINESS) String id) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  private static final Duration REMEMBERED = Duration.ofDays(400);

  static final ItemType<BearerItem> TYPE =
      ItemType.named("bearer", 1, "tenants")
          .holding(BearerItem.class, bearer -> key(bearer.id))
          .first(BearerItem::place)
          .second(BearerItem::amongAll)
          .view(Shown.VIEW, bearer -> new Shown(bearer.id))
          .expires(bearer -> bearer.expiresAt.plus(REMEMBERED));

  /** Where grants are listed. */
  static final String GRANTS = "GRANTS";

  /** Where all people's tokens are counted. */
  static final String ALL = "BEARERS";

  BearerItem {
    roles = List.copyOf(roles);
    scopes = List.copyOf(scopes);
  }

  static ItemKey key(String id) {
    return new ItemKey("BEARER#" + id, "BEARER");
  }

  /** Where a person's tokens are listed. */
  static String ownOf(String subject) {
    return "BEARERS#" + subject;
  }

  boolean isGrant() {
    return list.equals(GRANTS);
  }

  private Optional<ItemType.IndexKey> place() {
    return revokedAt == null || isGrant()
        ? Optional.of(new ItemType.IndexKey(list, Timestamps.text(issuedAt) + "#" + id))
        : Optional.empty();
  }

  /** Among all that people have, by when they end: those that live are the last of them. */
  private Optional<ItemType.IndexKey> amongAll() {
    return revokedAt == null && !isGrant()
        ? Optional.of(new ItemType.IndexKey(ALL, Timestamps.text(expiresAt) + "#" + id))
        : Optional.empty();
  }

  BearerState stateAt(Instant now) {
    if (revokedAt != null) {
      return BearerState.REVOKED;
    }
    return now.isBefore(expiresAt) ? BearerState.LIVE : BearerState.EXPIRED;
  }

  BearerItem revoked(Instant at) {
    return new BearerItem(
        id, list, subject, partnerId, roles, scopes, purpose, hash, bodyHash, issuedAt, expiresAt,
        at);
  }
}
