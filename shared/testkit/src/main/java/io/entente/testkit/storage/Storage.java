package io.entente.testkit.storage;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantClients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A DynamoDB: the control plane's part, and one part for each tenant. */
public interface Storage extends TenantClients, AutoCloseable {
  /** For a person: {@code embedded}, {@code LocalStack}, or the endpoint's address. */
  String name();

  /**
   * Whether a tenant's client finds nothing of another tenant. LocalStack has no policy per key;
   * tests of isolation are skipped there.
   */
  boolean isolates();

  /** The client of the control plane, where the registry stands. */
  DynamoDbClient control();

  DynamoDbClient tenant(TenantId tenant);

  DynamoDbStreamsClient streams(TenantId tenant);

  @Override
  default DynamoDbClient of(TenantRow row) {
    return tenant(row.tenant());
  }

  @Override
  default DynamoDbClient within(TenantRow row, LeadingKeys keys) {
    return NarrowClient.of(of(row), row.table(), keys);
  }

  @Override
  void close();
}
