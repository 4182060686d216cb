package io.entente.tenants;

import io.entente.kernel.TenantId;

/** By which API Gateway counts a tenant's requests. No secret: only the authorizer presents it. */
final class UsageKey {
  private UsageKey() {}

  /** Name and value of the tenant's API key. */
  static String of(String environment, TenantId tenant) {
    return "entente-%s-tenant-%s".formatted(environment, tenant);
  }
}
