package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** What remains is the id, so that nobody else ever gets it. */
final class DeleteTenant implements Operation<DeleteTenant.Request, Tenant> {
  record Request(String tenantId, String idempotencyKey) {}

  private final TenantLife life;

  DeleteTenant(TenantLife life) {
    this.life = life;
  }

  @Override
  public Outcome<Tenant> apply(Request request) {
    return life.move(request.tenantId, TenantMove.DELETE);
  }
}
