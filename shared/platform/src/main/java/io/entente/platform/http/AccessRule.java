package io.entente.platform.http;

import io.entente.contract.OperationSpec;
import io.entente.kernel.ProblemKind;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantStatus;
import java.util.Collections;
import java.util.Set;

/** Whether a caller may use an operation: the contract's {@code x-entente-access}, in one place. */
final class AccessRule {
  private static final String PROGRAM = "api-client";

  private final Registry registry;

  AccessRule(Registry registry) {
    this.registry = registry;
  }

  /**
   * @throws Refusal if not
   */
  void check(OperationSpec operation, Caller caller) {
    switch (caller) {
      case Caller.Operator _ -> require(operation, Set.of("operator"));
      case Caller.Member member -> check(operation, member);
      case Caller.Service _ -> throw new IllegalStateException("the service sends no requests");
    }
  }

  private void check(OperationSpec operation, Caller.Member member) {
    require(operation, member.roles());
    String scope = operation.access().scope();
    if (member.roles().equals(Set.of(PROGRAM)) && !member.scopes().contains(scope)) {
      throw Refusal.of(
          ProblemKind.FORBIDDEN, "This program's token lacks the scope %s.".formatted(scope));
    }
    checkTenant(operation, member);
  }

  private void checkTenant(OperationSpec operation, Caller.Member member) {
    TenantStatus status =
        registry
            .find(member.tenant())
            .orElseThrow(() -> Refusal.of(ProblemKind.FORBIDDEN, "This program is not known here."))
            .status();
    boolean reads = operation.method().equals("GET") || operation.access().tenantless();
    if (!(reads ? status.readable() : status.writable())) {
      throw Refusal.of(
          ProblemKind.TENANT_SUSPENDED,
          "The program is %s; %s is not possible now."
              .formatted(
                  status.name().toLowerCase(java.util.Locale.ROOT), operation.operationId()));
    }
  }

  private static void require(OperationSpec operation, Set<String> roles) {
    if (Collections.disjoint(operation.access().roles(), roles)) {
      throw Refusal.of(
          ProblemKind.FORBIDDEN,
          "%s is open to %s; you are signed in as %s."
              .formatted(
                  operation.operationId(),
                  String.join(", ", new java.util.TreeSet<>(operation.access().roles())),
                  roles.isEmpty() ? "nobody" : String.join(", ", new java.util.TreeSet<>(roles))));
    }
  }
}
