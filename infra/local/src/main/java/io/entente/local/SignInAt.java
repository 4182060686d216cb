package io.entente.local;

import io.entente.kernel.TenantId;
import io.entente.local.issuer.Issuer;
import io.entente.platform.registry.Registry;

/** Where a tenant's people sign in: at its own provider, where it named one first. */
record SignInAt(Registry registry, Issuer issuer) {
  String of(String vendor) {
    return TenantId.find(vendor)
        .flatMap(registry::find)
        .flatMap(row -> row.issuers().stream().findFirst())
        .orElseGet(() -> issuer.address(vendor));
  }
}
