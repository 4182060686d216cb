package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;

/** Revokes a token of the caller's own; whose it is says its item, not whoever asks. */
final class RevokePersonalToken implements Operation<RevokePersonalToken.Request, PersonalToken> {
  record Request(String tokenId, String idempotencyKey) {}

  private final BearerStore bearers;

  RevokePersonalToken(BearerStore bearers) {
    this.bearers = bearers;
  }

  @Override
  public Outcome<PersonalToken> apply(Request request) {
    String own = BearerItem.ownOf(Caller.current().subject());
    return bearers
        .revoke(request.tokenId, bearer -> bearer.list().equals(own))
        .map(stored -> PersonalToken.of(stored, bearers.now()));
  }
}
