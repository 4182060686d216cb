package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** A tenant is read, not changed, until it is taken up again. */
final class SuspendTenant implements Operation<SuspendTenant.Request, Tenant> {
  record Request(String tenantId, String idempotencyKey) {}

  private final TenantLife life;

  SuspendTenant(TenantLife life) {
    this.life = life;
  }

  @Override
  public Outcome<Tenant> apply(Request request) {
    return life.move(request.tenantId, TenantMove.SUSPEND);
  }
}
