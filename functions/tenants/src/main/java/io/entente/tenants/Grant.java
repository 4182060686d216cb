package io.entente.tenants;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Grant}: an operator's time in a tenant. */
record Grant(
    String grantId,
    String operator,
    String reason,
    String role,
    Instant openedAt,
    Instant endsAt,
    BearerState state,
    long version) {
  private static final String OPERATOR = "operator:";

  /**
   * The contract's {@code GrantOpened}.
   *
   * @param secret absent where the request was repeated
   */
  record Opened(String grantId, Grant grant, @Nullable String secret, long version) {
    static Opened of(Grant grant, @Nullable String secret) {
      return new Opened(grant.grantId, grant, secret, grant.version);
    }

    /** Never in a log, whoever prints it. */
    @Override
    public String toString() {
      return "Opened[" + grantId + "]";
    }
  }

  /** How an operator is called inside a tenant. */
  static String nameOf(String operator) {
    return OPERATOR + operator;
  }

  /** No tenant's issuer can make one. */
  static boolean isOperators(String subject) {
    return subject.startsWith(OPERATOR);
  }

  static Grant of(Versioned<BearerItem> stored, Instant now) {
    BearerItem item = stored.item();
    return new Grant(
        item.id(),
        item.subject(),
        item.purpose(),
        item.roles().getFirst(),
        item.issuedAt(),
        item.expiresAt(),
        item.stateAt(now),
        stored.version());
  }
}
