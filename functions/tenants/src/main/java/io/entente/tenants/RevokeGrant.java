package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** Sends an operator out of the caller's tenant. */
final class RevokeGrant implements Operation<RevokeGrant.Request, Grant> {
  record Request(String grantId, String idempotencyKey) {}

  private final BearerStore bearers;

  RevokeGrant(BearerStore bearers) {
    this.bearers = bearers;
  }

  @Override
  public Outcome<Grant> apply(Request request) {
    return bearers
        .revoke(request.grantId, BearerItem::isGrant)
        .map(stored -> Grant.of(stored, bearers.now()));
  }
}
