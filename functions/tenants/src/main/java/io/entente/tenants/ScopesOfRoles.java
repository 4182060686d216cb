package io.entente.tenants;

import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How far a person's roles reach, in scopes: those of the operations that are open to them. */
record ScopesOfRoles(Contract contract) {
  Set<String> of(Set<String> roles) {
    return scopes(operation -> !Collections.disjoint(operation.access().roles(), roles));
  }

  Set<String> all() {
    return scopes(_ -> true);
  }

  private Set<String> scopes(Predicate<OperationSpec> of) {
    return contract.operations().stream()
        .filter(of)
        .map(operation -> operation.access().scope())
        .collect(Collectors.toUnmodifiableSet());
  }
}
