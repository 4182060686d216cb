package io.entente.tenants;

import io.entente.kernel.PartnerId;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.Versioned;
import io.entente.tenants.Verification.Result;
import java.util.Optional;
import java.util.Set;

/** Who sends a token that the service gave out itself. */
final class GivenBearers {
  private static final Result NONE =
      new Result.Unknown("The bearer token is not valid here: mistyped, expired or revoked.");

  private final Registry registry;
  private final BearerStore bearers;
  private final Admission admission;

  GivenBearers(Registry registry, BearerStore bearers, Admission admission) {
    this.registry = registry;
    this.bearers = bearers;
    this.admission = admission;
  }

  /** Says the same of each that opens nothing, so that nobody learns which ids there are. */
  Result of(String token) {
    return Bearer.of(token)
        .flatMap(bearer -> registry.find(bearer.tenant()).flatMap(row -> live(row, bearer)))
        .map(item -> admitted(tenant(token), item))
        .orElse(NONE);
  }

  private Optional<BearerItem> live(TenantRow row, Bearer bearer) {
    return row.status().readable()
        ? new Caller.Service(row.tenant(), "authorizeCaller")
            .run(() -> bearers.find(bearer.id()))
            .map(Versioned::item)
            .filter(item -> bearer.hasHash(item.hash()))
            .filter(item -> item.stateAt(bearers.now()) == BearerState.LIVE)
        : Optional.empty();
  }

  private static TenantId tenant(String token) {
    return Bearer.of(token).orElseThrow().tenant();
  }

  private Result admitted(TenantId tenant, BearerItem item) {
    var member =
        new Caller.Member(
            tenant,
            item.subject(),
            Optional.ofNullable(item.partnerId()).map(PartnerId::new),
            Set.copyOf(item.roles()),
            Set.copyOf(item.scopes()));
    return admission
        .objection(member, item.issuedAt())
        .<Result>map(Result.Unknown::new)
        .orElseGet(() -> new Result.Verified(member));
  }
}
