package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.TenantId;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;

/** Shows a tenant to the operator, or to its own administrator. */
final class GetTenant implements Operation<GetTenant.Request, Tenant> {
  record Request(String tenantId) {}

  private final Registry registry;

  GetTenant(Registry registry) {
    this.registry = registry;
  }

  @Override
  public Outcome<Tenant> apply(Request request) {
    var asked = new TenantId(request.tenantId);
    return visible(asked)
        ? registry.find(asked).map(row -> Outcome.done(shown(row))).orElseGet(this::missing)
        : missing();
  }

  private Tenant shown(TenantRow row) {
    return registry
        .editionMove(row.tenant())
        .map(move -> Tenant.of(row).moving(move.to()))
        .orElseGet(() -> Tenant.of(row));
  }

  private static boolean visible(TenantId asked) {
    return switch (Caller.current()) {
      case Caller.Operator _ -> true;
      case Caller.Visitor _ -> false;
      case Caller.Member member -> member.tenant().equals(asked);
      case Caller.Service service -> service.tenant().equals(asked);
    };
  }

  private Outcome<Tenant> missing() {
    return Outcome.refused(ProblemKind.NOT_FOUND, "There is no such tenant that you may see.");
  }
}
