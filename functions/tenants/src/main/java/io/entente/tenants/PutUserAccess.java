package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Ends a person's access or opens it. Either way what was issued until now is void: a token that
 * lives on does not know that its person left, or has other roles by now.
 */
final class PutUserAccess implements Operation<PutUserAccess.Request, UserAccess> {
  record Request(String userId, Body body) {}

  /** The contract's {@code PutUserAccess}. */
  record Body(String state, String reason) {}

  /** What is told of it; who it is, the event's subject says. */
  record Changed(String state, String reason) {}

  private final TenantTables tables;
  private final Clock business;
  private final Clock machine;

  /**
   * @param machine whose time tokens have, however far business time was moved
   */
  PutUserAccess(TenantTables tables, Clock business, Clock machine) {
    this.tables = tables;
    this.business = business;
    this.machine = machine;
  }

  @Override
  public Outcome<UserAccess> apply(Request request) {
    boolean own = request.userId.equals(Caller.current().subject());
    return own && request.body.state.equals(UserAccessItem.ENDED)
        ? Outcome.refused(
            ProblemKind.CONFLICT,
            "You cannot end your own access; another administrator can end it.")
        : Attempts.of(() -> put(request));
  }

  private Optional<Outcome<UserAccess>> put(Request request) {
    TenantTable table = tables.current();
    Optional<Versioned<UserAccessItem>> read =
        table.find(UserAccessItem.TYPE, UserAccessItem.key(request.userId));
    var wanted =
        new UserAccessItem(
            request.userId,
            request.body.state,
            machine.instant().truncatedTo(ChronoUnit.MILLIS),
            request.body.reason);
    var told =
        Event.of(
            "user.access_changed",
            business.instant(),
            new Changed(wanted.state(), wanted.reason()));
    ChangeResult result =
        table.change().aggregate("access", UserAccessItem.TYPE, wanted, read, told).commit();
    long version = read.map(Versioned::version).orElse(0L) + 1;
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(UserAccess.of(new Versioned<>(wanted, version, ""))))
        : Optional.empty();
  }
}
