package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Permission;
import io.entente.marketplace.aws.Seller;
import io.entente.marketplace.aws.SellerAccounts;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the role and makes each kind of call once; what it finds is noted. */
record TestMarketplaceConnection(TenantTables tables, Ways ways, Clock clock)
    implements Operation<TestMarketplaceConnection.Request, TestMarketplaceConnection.Test> {
  /** The key is not needed: nothing is changed there. */
  record Request(String idempotencyKey) {}

  /** The contract's {@code MarketplaceTest}. */
  record Test(boolean well, List<Missing> missing) {}

  /** Into the account, and what is to be allowed there. */
  record Ways(SellerAccounts accounts, List<Permission> permissions) {}

  @Override
  public Outcome<Test> apply(Request request) {
    TenantTable table = tables.current();
    return ConnectionStore.find(table)
        .map(read -> Outcome.done(tried(table, read)))
        .orElseGet(ConnectionStore::missing);
  }

  private Test tried(TenantTable table, Versioned<ConnectionItem> read) {
    List<Missing> missing = missing(read.item().seller());
    // Where somebody was faster, what that one set is what is tried next.
    ConnectionStore.become(table, Optional.of(read), read.item().tested(missing, clock.instant()));
    return new Test(missing.isEmpty(), missing);
  }

  private List<Missing> missing(Seller seller) {
    var missing = new ArrayList<Missing>();
    try {
      ways.accounts.enter(seller);
    } catch (AwsTrouble trouble) {
      return List.of(new Missing("sts:AssumeRole", trouble.say()));
    }
    for (Permission permission : ways.permissions) {
      refusal(permission, seller).ifPresent(missing::add);
    }
    return missing;
  }

  private static Optional<Missing> refusal(Permission permission, Seller seller) {
    try {
      permission.trial().of(seller);
      return Optional.empty();
    } catch (AwsTrouble trouble) {
      return Optional.of(
          new Missing(
              permission.action(),
              "AWS refused to %s. %s".formatted(permission.what(), trouble.say())));
    }
  }
}
