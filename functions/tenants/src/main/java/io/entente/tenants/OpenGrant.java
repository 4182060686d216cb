package io.entente.tenants;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.TenantId;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Lets an operator into a tenant: with a reason, in one role, for some hours, and with a token that
 * is of that tenant only. It is written in the tenant's own table, where the tenant reads it.
 */
final class OpenGrant implements Operation<OpenGrant.Request, Grant.Opened> {
  record Request(String tenantId, String idempotencyKey, String bodyHash, Body body) {}

  /** The contract's {@code OpenGrant}. */
  record Body(String reason, String role, int hours) {}

  private final Registry registry;
  private final BearerStore bearers;
  private final SecureRandom random;

  OpenGrant(Registry registry, BearerStore bearers, SecureRandom random) {
    this.registry = registry;
    this.bearers = bearers;
    this.random = random;
  }

  @Override
  public Outcome<Grant.Opened> apply(Request request) {
    var tenant = new TenantId(request.tenantId);
    return registry
        .find(tenant)
        .map(row -> row.status().readable() ? open(request, tenant) : closed(row))
        .orElseGet(
            () ->
                Outcome.refused(ProblemKind.NOT_FOUND, "There is no tenant %s.".formatted(tenant)));
  }

  private static Outcome<Grant.Opened> closed(TenantRow row) {
    return Outcome.refused(
        ProblemKind.CONFLICT,
        "The tenant %s is %s; there is nothing to come into."
            .formatted(row.tenant(), row.status()));
  }

  private Outcome<Grant.Opened> open(Request request, TenantId tenant) {
    String operator = Grant.nameOf(Caller.current().subject());
    String id =
        DerivedId.of("grant", tenant.value(), operator, "openGrant", request.idempotencyKey);
    Bearer bearer = Bearer.drawn(tenant, id, random);
    return new Caller.Service(tenant, operator)
        .run(() -> bearers.create(item(request, operator, bearer)))
        .map(made -> shown(made, bearer));
  }

  private Grant.Opened shown(BearerStore.Made made, Bearer bearer) {
    return Grant.Opened.of(
        Grant.of(made.bearer(), bearers.now()), made.repeated() ? null : bearer.text());
  }

  private BearerItem item(Request request, String operator, Bearer bearer) {
    Instant now = bearers.now();
    return new BearerItem(
        bearer.id(),
        BearerItem.GRANTS,
        operator,
        null,
        List.of(request.body.role),
        List.of(),
        request.body.reason,
        bearer.hash(),
        request.bodyHash,
        now,
        now.plus(Duration.ofHours(request.body.hours)),
        null);
  }
}
