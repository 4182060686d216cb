package io.entente.platform.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/**
 * Bounds of a call to AWS. Three attempts: a transaction carries the client's token, so that trying
 * it again cannot repeat it.
 */
public final class Timeouts {
  private static final int ATTEMPTS = 3;

  public static final ClientOverrideConfiguration STORE =
      ClientOverrideConfiguration.builder()
          .apiCallAttemptTimeout(Duration.ofSeconds(3))
          .apiCallTimeout(Duration.ofSeconds(8))
          .retryStrategy(
              AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build())
          .build();

  private Timeouts() {}
}
