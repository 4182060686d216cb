package io.entente.tenants;

import io.entente.kernel.Edition;
import io.entente.kernel.Fault;
import io.entente.kernel.Quota;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a tenant has of all that editions limit. What is added in the very moment of a move stays;
 * from then on nothing more comes.
 */
record Belongings(TenantTables tables, BearerStore bearers) {
  /** More than any edition allows, and no more than one list shows. */
  private static final int COUNTED = 1_000;

  /** What the tenant has more of than it may have there. */
  List<Fault> over(TenantRow row, Edition wanted) {
    return new Caller.Service(row.tenant(), Grant.nameOf(Caller.current().subject()))
        .run(
            () ->
                Stream.of(Quota.values())
                    .flatMap(quota -> over(quota, has(quota, row), wanted).stream())
                    .toList());
  }

  private int has(Quota quota, TenantRow row) {
    return switch (quota) {
      case ISSUERS -> row.issuers().size();
      case ENDPOINTS, PEOPLE -> tables.current().tally(quota);
      case TOKENS -> bearers.live(COUNTED);
    };
  }

  private static Optional<Fault> over(Quota quota, int has, Edition wanted) {
    int most = wanted.most(quota);
    return has <= most
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "/" + quota.id(),
                "tooMany",
                "The tenant has %d %s, %s allows %d. Remove %d first."
                    .formatted(has, quota.words(), wanted.id(), most, has - most)));
  }
}
