package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** A vendor leaves: its people take along what is theirs, and change nothing. */
final class OffboardTenant implements Operation<OffboardTenant.Request, Tenant> {
  record Request(String tenantId, String idempotencyKey) {}

  private final TenantLife life;

  OffboardTenant(TenantLife life) {
    this.life = life;
  }

  @Override
  public Outcome<Tenant> apply(Request request) {
    return life.move(request.tenantId, TenantMove.OFFBOARD);
  }
}
