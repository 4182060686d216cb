package io.entente.platform.aws;

import io.entente.kernel.TenantId;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantClients;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One client for each tenant, with that tenant's credentials. Dropped all at once when too many
 * tenants have been seen or the function wakes from a snapshot.
 */
final class KeptClients implements TenantClients {
  private static final int KEPT = 500;

  private final Stores stores;
  private final Function<TenantRow, AwsCredentialsProvider> credentials;
  private final Map<TenantId, DynamoDbClient> clients = new ConcurrentHashMap<>();

  KeptClients(Stores stores, Function<TenantRow, AwsCredentialsProvider> credentials) {
    this.stores = stores;
    this.credentials = credentials;
  }

  @Override
  public DynamoDbClient of(TenantRow tenant) {
    if (clients.size() >= KEPT) {
      forget();
    }
    return clients.computeIfAbsent(tenant.tenant(), _ -> stores.store(credentials.apply(tenant)));
  }

  /** Forgets every credential. */
  void forget() {
    clients.clear();
  }
}
