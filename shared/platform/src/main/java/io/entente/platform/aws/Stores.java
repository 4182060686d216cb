package io.entente.platform.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes clients that share their connections, their timers and the bounds of a call: one for each
 * tenant, so what each had for itself would be had hundreds of times.
 *
 * <p>Three attempts: a transaction carries the client's token, so that trying it again cannot
 * repeat it.
 */
final class Stores {
  private static final int ATTEMPTS = 3;
  private static final Duration ONE_ATTEMPT = Duration.ofSeconds(3);
  private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(8);

  private final Region region;
  private final Optional<URI> endpoint;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final ClientOverrideConfiguration bounds;

  /**
   * @param endpoint of a DynamoDB that is not the region's
   */
  Stores(Region region, Optional<URI> endpoint) {
    this.region = region;
    this.endpoint = endpoint;
    this.bounds =
        ClientOverrideConfiguration.builder()
            .apiCallAttemptTimeout(ONE_ATTEMPT)
            .apiCallTimeout(ALL_ATTEMPTS)
            .retryStrategy(
                AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build())
            .scheduledExecutorService(timers())
            .build();
  }

  private static ScheduledExecutorService timers() {
    return Executors.newSingleThreadScheduledExecutor(
        work -> Thread.ofPlatform().daemon().name("sdk-timers").unstarted(work));
  }

  DynamoDbClient store(AwsCredentialsProvider credentials) {
    var builder = bounded(DynamoDbClient.builder()).credentialsProvider(credentials);
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** A client of another service, within the same bounds. */
  <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B bounded(B builder) {
    return builder.region(region).httpClient(http).overrideConfiguration(bounds);
  }
}
