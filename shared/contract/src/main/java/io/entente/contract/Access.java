package io.entente.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call an operation.
 *
 * @param roles ids of the roles of which the caller needs one, such as {@code partner-user}; none
 *     where a link opens it
 * @param scope what an {@code api-client} needs besides, such as {@code deals:write}
 * @param tenantless an operator's operation: it stands outside any tenant, and an operator may call
 *     no other
 * @param link what opens it instead of signing in
 */
public record Access(Set<String> roles, String scope, boolean tenantless, Optional<Opening> link) {
  /** For how long a gateway may keep whom it let in, before it asks again. */
  public static final Duration LONGEST_KEPT = Duration.ofMinutes(5);

  public Access {
    roles = Set.copyOf(roles);
  }
}
