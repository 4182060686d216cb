package io.entente.platform.aws;

import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.registry.TenantRow;
import java.time.Duration;
import java.util.function.BiFunction;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * Credentials vended inside the function: the data role, assumed with a session policy that names
 * one tenant's table, or what of it a link reaches. The provider refreshes them before they expire.
 *
 * @param role ARN of the data role
 */
record ScopedCredentials(StsClient sts, String role)
    implements BiFunction<TenantRow, LeadingKeys, AwsCredentialsProvider> {
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final Duration EARLY = Duration.ofMinutes(3);
  private static final int ACCOUNT = 4;

  @Override
  public AwsCredentialsProvider apply(TenantRow tenant, LeadingKeys keys) {
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts)
        .prefetchTime(EARLY)
        .refreshRequest(request(tenant, keys))
        .build();
  }

  AssumeRoleRequest request(TenantRow tenant, LeadingKeys keys) {
    return AssumeRoleRequest.builder()
        .roleArn(role)
        .roleSessionName(tenant.tenant().value())
        .durationSeconds((int) LIFE.toSeconds())
        // The data role itself reaches only the table of the tenant that its session is tagged
        // with.
        .tags(Tag.builder().key("tenant").value(tenant.tenant().value()).build())
        .policy(new SessionPolicy(region(), account()).of(tenant, keys))
        .build();
  }

  private String region() {
    return sts.serviceClientConfiguration().region().id();
  }

  /** {@code arn:aws:iam::123456789012:role/name} */
  private String account() {
    return role.split(":", -1)[ACCOUNT];
  }
}
