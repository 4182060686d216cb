package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** A tenant that was suspended, or was about to leave, works as before. */
final class ResumeTenant implements Operation<ResumeTenant.Request, Tenant> {
  record Request(String tenantId, String idempotencyKey) {}

  private final TenantLife life;

  ResumeTenant(TenantLife life) {
    this.life = life;
  }

  @Override
  public Outcome<Tenant> apply(Request request) {
    return life.move(request.tenantId, TenantMove.RESUME);
  }
}
