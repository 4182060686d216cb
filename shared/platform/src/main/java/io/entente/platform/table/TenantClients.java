package io.entente.platform.table;

import io.entente.platform.registry.TenantRow;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Clients whose credentials reach one tenant's table and its own part of the outbox. */
@FunctionalInterface
public interface TenantClients {
  DynamoDbClient of(TenantRow tenant);
}
