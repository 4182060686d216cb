package io.entente.marketplace.aws;

import io.entente.platform.table.TenantTable;
import java.util.Optional;

/** The seller account of the tenant for which a call works, and no other. */
@FunctionalInterface
public interface Sellers {
  /** Nothing where none is connected. */
  Optional<Seller> of(TenantTable table);
}
