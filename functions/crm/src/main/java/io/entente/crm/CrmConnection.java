package io.entente.crm;

import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The connection as the contract shows it; never its secret. */
record CrmConnection(
    String kind,
    String address,
    String user,
    @Nullable String clientId,
    @Nullable List<CrmOwner> owners,
    @Nullable String defaultOwner,
    @Nullable List<String> productFamilies,
    CrmState state,
    @Nullable String because,
    CrmHealth health,
    Instant createdAt,
    Instant changedAt,
    long version) {
  /** As far as it is counted. */
  private static final int MANY = 100;

  /** The contract's {@code CrmOwner}. */
  record CrmOwner(String user, String owner) {}

  /** The contract's {@code CrmHealth}. */
  record CrmHealth(
      @Nullable Instant lastSuccessAt,
      int waiting,
      int faults,
      @Nullable Instant restsUntil,
      @Nullable Instant factsAsOf,
      long companiesRead,
      long salesRead,
      @Nullable CrmDrift drift) {
    static CrmHealth of(TenantTable table, ConnectionItem connection) {
      HealthItem health = ConnectionStore.health(table);
      PullItem pull =
          table
              .get(PullItem.TYPE, PullItem.KEY)
              .filter(read -> read.isOf(connection))
              .orElseGet(() -> PullItem.first(connection, Instant.EPOCH));
      return new CrmHealth(
          health.lastSuccessAt(),
          PushStore.count(table, PushState.WAITING, MANY),
          PushStore.count(table, PushState.FAULT, MANY),
          health.restsUntil(),
          pull.completedAt(),
          pull.companies(),
          pull.sales(),
          table.get(DriftItem.TYPE, DriftItem.KEY).map(CrmDrift::of).orElse(null));
    }
  }

  /** The contract's {@code CrmDrift}. */
  record CrmDrift(Instant comparedAt, int compared, int differing) {
    private static CrmDrift of(DriftItem drift) {
      return new CrmDrift(drift.at(), drift.compared(), drift.differing());
    }
  }

  static CrmConnection of(TenantTable table, Versioned<ConnectionItem> read) {
    ConnectionItem item = read.item();
    return new CrmConnection(
        item.kind(),
        item.address(),
        item.user(),
        item.clientId(),
        shown(item.owners()),
        item.defaultOwner(),
        item.productFamilies(),
        item.state(),
        item.because(),
        CrmHealth.of(table, item),
        item.createdAt(),
        item.changedAt(),
        read.version());
  }

  private static @Nullable List<CrmOwner> shown(@Nullable Map<String, String> owners) {
    return owners == null
        ? null
        : owners.entrySet().stream()
            .map(one -> new CrmOwner(one.getKey(), one.getValue()))
            .sorted(Comparator.comparing(CrmOwner::user))
            .toList();
  }
}
