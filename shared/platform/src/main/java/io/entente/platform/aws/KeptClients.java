package io.entente.platform.aws;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantClients;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One client for each tenant, with that tenant's credentials, and for each link that came with
 * credentials of its own. Dropped all at once when too many tenants have been seen or the function
 * wakes from a snapshot.
 */
final class KeptClients implements TenantClients {
  private static final int KEPT = 500;

  private record Whose(TenantId tenant, LeadingKeys keys) {}

  private final Stores stores;
  private final BiFunction<TenantRow, LeadingKeys, AwsCredentialsProvider> credentials;
  private final Map<Whose, DynamoDbClient> clients = new ConcurrentHashMap<>();

  KeptClients(
      Stores stores, BiFunction<TenantRow, LeadingKeys, AwsCredentialsProvider> credentials) {
    this.stores = stores;
    this.credentials = credentials;
  }

  @Override
  public DynamoDbClient of(TenantRow tenant) {
    return within(tenant, LeadingKeys.ALL);
  }

  @Override
  public DynamoDbClient within(TenantRow tenant, LeadingKeys keys) {
    if (clients.size() >= KEPT) {
      forget();
    }
    return clients.computeIfAbsent(
        new Whose(tenant.tenant(), keys), _ -> stores.store(credentials.apply(tenant, keys)));
  }

  /** Forgets every credential. */
  void forget() {
    clients.clear();
  }
}
