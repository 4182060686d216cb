package io.entente.tenants;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code PersonalToken}. */
record PersonalToken(
    String tokenId,
    String name,
    List<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    BearerState state,
    long version) {

  /**
   * The contract's {@code PersonalTokenCreated}.
   *
   * @param secret absent where the request was repeated
   */
  record Created(String tokenId, PersonalToken token, @Nullable String secret, long version) {
    static Created of(PersonalToken token, @Nullable String secret) {
      return new Created(token.tokenId, token, secret, token.version);
    }

    /** Never in a log, whoever prints it. */
    @Override
    public String toString() {
      return "Created[" + tokenId + "]";
    }
  }

  static PersonalToken of(Versioned<BearerItem> stored, Instant now) {
    BearerItem item = stored.item();
    return new PersonalToken(
        item.id(),
        item.purpose(),
        item.scopes(),
        item.issuedAt(),
        item.expiresAt(),
        item.stateAt(now),
        stored.version());
  }
}
