package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import java.util.List;

/** The caller's own tokens. */
final class ListPersonalTokens
    implements Operation<ListPersonalTokens.Request, ListPersonalTokens.Page> {
  record Request() {}

  /** The contract's {@code PersonalTokenPage}. */
  record Page(List<PersonalToken> data) {}

  private final BearerStore bearers;

  ListPersonalTokens(BearerStore bearers) {
    this.bearers = bearers;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    var now = bearers.now();
    return Outcome.done(
        new Page(
            bearers.list(BearerItem.ownOf(Caller.current().subject())).stream()
                .map(stored -> PersonalToken.of(stored, now))
                .toList()));
  }
}
