package io.entente.testkit;

import io.entente.kernel.PartnerId;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import java.util.Optional;
import java.util.Set;

/** People and programs who call in tests. */
public final class Callers {
  private Callers() {}

  /** One of the vendor's own people, named after the role. */
  public static Caller member(String tenant, String role) {
    return new Caller.Member(
        new TenantId(tenant), role + "-1", Optional.empty(), Set.of(role), Set.of());
  }

  /** A partner's user, named after the partner. */
  public static Caller partner(String tenant, String partner) {
    return partner(tenant, partner, "partner-user");
  }

  public static Caller partner(String tenant, String partner, String role) {
    return new Caller.Member(
        new TenantId(tenant),
        role + "-of-" + partner,
        Optional.of(new PartnerId(partner)),
        Set.of(role),
        Set.of());
  }

  /** A program with scopes, such as {@code deals:write}. */
  public static Caller program(String tenant, String... scopes) {
    return new Caller.Member(
        new TenantId(tenant), "program-1", Optional.empty(), Set.of("api-client"), Set.of(scopes));
  }

  public static Caller operator() {
    return new Caller.Operator("operator-1");
  }
}
