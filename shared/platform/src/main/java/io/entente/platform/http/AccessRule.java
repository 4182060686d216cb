package io.entente.platform.http;

import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantStatus;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a caller may use an operation: the contract's {@code x-entente-access}, in one place. */
final class AccessRule {
  private static final String PROGRAM = "api-client";
  private static final String OPERATOR = "operator";

  private final Registry registry;
  private final Set<String> scopes;

  AccessRule(Registry registry, Contract contract) {
    this.registry = registry;
    this.scopes =
        contract.operations().stream()
            .map(operation -> operation.access().scope())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @throws Refusal if not
   */
  void check(OperationSpec operation, Caller caller) {
    switch (caller) {
      case Caller.Operator _ -> require(operation, Set.of(OPERATOR));
      case Caller.Member member -> check(operation, member);
      case Caller.Service _ -> throw new IllegalStateException("the service sends no requests");
      case Caller.Visitor visitor -> checkTenant(operation, visitor.tenant());
    }
  }

  /**
   * A person needs one of the roles; a program needs to be admitted, and the scope. Whose token
   * names scopes of ours is limited to them: it was given to a program that works in that person's
   * name.
   */
  private void check(OperationSpec operation, Caller.Member member) {
    Set<String> roles = new TreeSet<>(member.roles());
    roles.remove(OPERATOR); // stands outside every tenant, whatever a tenant's token says
    require(operation, roles);
    roles.remove(PROGRAM);
    boolean asPerson = !Collections.disjoint(operation.access().roles(), roles);
    String scope = operation.access().scope();
    boolean limited = !Collections.disjoint(member.scopes(), scopes);
    if ((limited || !asPerson) && !member.scopes().contains(scope)) {
      throw Refusal.of(
          ProblemKind.FORBIDDEN, "This program's token lacks the scope %s.".formatted(scope));
    }
    checkTenant(operation, member.tenant());
  }

  private void checkTenant(OperationSpec operation, TenantId tenant) {
    TenantStatus status =
        registry
            .find(tenant)
            .orElseThrow(() -> Refusal.of(ProblemKind.FORBIDDEN, "This program is not known here."))
            .status();
    boolean reads = operation.method().equals("GET") || operation.access().tenantless();
    if (!(reads ? status.readable() : status.writable())) {
      throw Refusal.of(
          ProblemKind.TENANT_SUSPENDED,
          "The program is %s; %s is not possible now."
              .formatted(status.name().toLowerCase(Locale.ROOT), operation.operationId()));
    }
  }

  private static void require(OperationSpec operation, Set<String> roles) {
    if (Collections.disjoint(operation.access().roles(), roles)) {
      throw Refusal.of(
          ProblemKind.FORBIDDEN,
          "%s is open to %s; you are signed in as %s."
              .formatted(
                  operation.operationId(),
                  String.join(", ", new TreeSet<>(operation.access().roles())),
                  roles.isEmpty() ? "nobody" : String.join(", ", new TreeSet<>(roles))));
    }
  }
}
