package io.entente.marketplace.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * Sessions of the roles that sellers gave, each kept under role and external id together: a session
 * that one tenant's external id opened is never found by another's.
 */
public final class SellerSessionsGateway implements SellerAccounts {
  /** Where AWS Marketplace is, whatever region this runs in. */
  private static final Region HOME = Region.US_EAST_1;

  /** Sessions that are kept; dropped all at once when there are more. */
  private static final int KEPT = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration SESSION = Duration.ofMinutes(15);

  private final Optional<URI> endpoint;
  private final StsClient sts;
  private final Map<Seller, StsAssumeRoleCredentialsProvider> sessions = new ConcurrentHashMap<>();

  /**
   * @param own what asks for the roles
   * @param endpoint of something else than AWS that speaks its protocols
   */
  public SellerSessionsGateway(AwsCredentialsProvider own, Optional<URI> endpoint) {
    this.endpoint = endpoint;
    this.sts =
        at(StsClient.builder())
            .credentialsProvider(own)
            .overrideConfiguration(
                o -> o.apiCallTimeout(PATIENCE).retryStrategy(r -> r.maxAttempts(2)))
            .build();
  }

  @Override
  public void enter(Seller seller) {
    sessions.remove(seller);
    try {
      sts.assumeRole(role(seller));
    } catch (SdkServiceException e) {
      throw refused(seller, e);
    } catch (SdkClientException _) {
      throw Refusals.unanswered();
    }
  }

  static AwsTrouble refused(Seller seller, SdkServiceException because) {
    return because.statusCode() == 403
        ? new AwsTrouble(
            AwsTrouble.Kind.SHUT_OUT,
            "AWS did not give us the role %s. Let its trust policy name this service and ask for the external id %s."
                .formatted(seller.roleArn(), seller.externalId()))
        : refused(because, "sts:AssumeRole");
  }

  /** What a call came to that AWS refused. */
  static AwsTrouble refused(SdkServiceException because, String action) {
    String code =
        because instanceof AwsServiceException of && of.awsErrorDetails() != null
            ? of.awsErrorDetails().errorCode()
            : null;
    String message =
        because instanceof AwsServiceException of && of.awsErrorDetails() != null
            ? of.awsErrorDetails().errorMessage()
            : because.getMessage();
    return Refusals.of(new Refusals.Refusal(because.statusCode(), code, message, action));
  }

  AwsCredentialsProvider session(Seller seller) {
    if (sessions.size() >= KEPT) {
      sessions.clear();
    }
    return sessions.computeIfAbsent(
        seller,
        it ->
            StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(role(it))
                .build());
  }

  private static AssumeRoleRequest role(Seller seller) {
    return AssumeRoleRequest.builder()
        .roleArn(seller.roleArn())
        .externalId(seller.externalId())
        .roleSessionName("entente")
        .durationSeconds((int) SESSION.toSeconds())
        .build();
  }

  /** A client of AWS Marketplace, wherever that is. */
  <B extends AwsClientBuilder<B, ?>> B at(B builder) {
    endpoint.ifPresent(builder::endpointOverride);
    return builder.region(HOME);
  }
}
