package io.entente.platform.table;

import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.registry.TenantRow;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Clients whose credentials reach one tenant's table and its own part of the outbox. */
@FunctionalInterface
public interface TenantClients {
  DynamoDbClient of(TenantRow tenant);

  /** One whose credentials reach no more of the table than that, and none of its indexes. */
  default DynamoDbClient within(TenantRow tenant, LeadingKeys keys) {
    throw new UnsupportedOperationException(
        "Only whole tables can be reached here, not %s alone".formatted(keys.patterns()));
  }
}
