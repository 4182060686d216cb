package io.entente.platform.aws;

import io.entente.kernel.TenantId;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantClients;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * Credentials vended inside the function: the data role, assumed with a session policy that names
 * one tenant's table. Refreshed before they expire by the provider itself; dropped all at once when
 * too many tenants have been seen or the function wakes from a snapshot.
 */
public final class ScopedClients implements TenantClients {
  private static final int KEPT = 500;
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final Duration EARLY = Duration.ofMinutes(3);

  private final StsClient sts;
  private final SdkHttpClient http;
  private final Region region;
  private final String role;
  private final Map<TenantId, DynamoDbClient> clients = new ConcurrentHashMap<>();

  /**
   * @param role ARN of the data role
   */
  public ScopedClients(StsClient sts, SdkHttpClient http, Region region, String role) {
    this.sts = sts;
    this.http = http;
    this.region = region;
    this.role = role;
  }

  @Override
  public DynamoDbClient of(TenantRow tenant) {
    if (clients.size() >= KEPT) {
      forget();
    }
    return clients.computeIfAbsent(tenant.tenant(), _ -> client(tenant));
  }

  /** Forgets every credential. */
  public void forget() {
    clients.clear();
  }

  private DynamoDbClient client(TenantRow tenant) {
    return DynamoDbClient.builder()
        .region(region)
        .httpClient(http)
        .credentialsProvider(
            StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .prefetchTime(EARLY)
                .refreshRequest(request(tenant))
                .build())
        .overrideConfiguration(Timeouts.STORE)
        .build();
  }

  private AssumeRoleRequest request(TenantRow tenant) {
    return AssumeRoleRequest.builder()
        .roleArn(role)
        .roleSessionName(tenant.tenant().value())
        .durationSeconds((int) LIFE.toSeconds())
        // The data role itself reaches only the table of the tenant that its session is tagged
        // with.
        .tags(Tag.builder().key("tenant").value(tenant.tenant().value()).build())
        .policy(SessionPolicy.of(tenant, region.id(), account()))
        .build();
  }

  /** {@code arn:aws:iam::123456789012:role/name} */
  private String account() {
    return role.split(":", -1)[4];
  }
}
