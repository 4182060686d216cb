package io.entente.webhooks;

import io.entente.platform.outbound.Outbound;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * Puts events on buses of other accounts by the role that each gave, with a session that may put
 * events there and do nothing else.
 *
 * <p>It never tries again by itself: the ladder of the deliveries does, under the same event id.
 */
final class EventBridgeGateway implements EventBuses {
  /** Sessions that are kept; dropped all at once when there are more. */
  private static final int KEPT = 200;

  private static final Duration FOR_THE_ROLE = Duration.ofSeconds(5);
  private static final Duration SESSION = Duration.ofMinutes(15);
  private static final String SOURCE = "entente";

  private final AwsCredentialsProvider own;
  private final Optional<URI> endpoint;
  private final Map<Destination.Bus, EventBridgeClient> clients = new ConcurrentHashMap<>();

  /**
   * @param own what asks for the roles
   * @param endpoint of something else than AWS that speaks its protocol
   */
  EventBridgeGateway(AwsCredentialsProvider own, Optional<URI> endpoint) {
    this.own = own;
    this.endpoint = endpoint;
  }

  @Override
  public Outbound.Reply put(Entry entry, Duration patience) {
    try {
      return answered(client(entry.to()).putEvents(request(entry, patience)).entries().getFirst());
    } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException _) {
      return new Outbound.Unanswered("AWS took longer than " + patience.toSeconds() + " s", true);
    } catch (SdkServiceException e) {
      int status = e.isThrottlingException() ? 429 : e.statusCode();
      return answer(status, String.valueOf(e.getMessage()));
    } catch (SdkClientException _) {
      return new Outbound.Unanswered("AWS cannot be reached from where this runs", false);
    }
  }

  private static PutEventsRequest request(Entry entry, Duration patience) {
    var event =
        PutEventsRequestEntry.builder()
            .eventBusName(entry.to().bus().arn())
            .source(SOURCE)
            .detailType(entry.type())
            .detail(entry.detail())
            .build();
    return PutEventsRequest.builder()
        .entries(event)
        .overrideConfiguration(call -> call.apiCallTimeout(patience))
        .build();
  }

  /** {@code PutEvents} may fail without failing: it is asked. */
  private static Outbound.Reply answered(PutEventsResultEntry result) {
    String code = result.errorCode();
    if (code == null) {
      return answer(200, "");
    }
    boolean busy = code.startsWith("Throttling") || code.equals("InternalFailure");
    return answer(busy ? 429 : 400, code + ": " + result.errorMessage());
  }

  private static Outbound.Reply answer(int status, String what) {
    return new Outbound.Answered(status, Map.of(), what);
  }

  private EventBridgeClient client(Destination.Bus to) {
    if (clients.size() >= KEPT) {
      clients.clear();
    }
    return clients.computeIfAbsent(
        to,
        bus ->
            within(EventBridgeClient.builder(), bus)
                .credentialsProvider(session(bus))
                .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
                .build());
  }

  private AwsCredentialsProvider session(Destination.Bus to) {
    EventBus bus = to.bus();
    StsClient sts =
        within(StsClient.builder(), to)
            .credentialsProvider(own)
            .overrideConfiguration(o -> o.apiCallTimeout(FOR_THE_ROLE))
            .build();
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts)
        .refreshRequest(
            role ->
                role.roleArn(bus.roleArn())
                    .externalId(to.externalId())
                    .roleSessionName(SOURCE)
                    .durationSeconds((int) SESSION.toSeconds())
                    .policy(putting(bus)))
        .build();
  }

  private static String putting(EventBus bus) {
    return """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"events:PutEvents","Resource":"%s"}]}\
    """
        .formatted(bus.arn());
  }

  private <B extends AwsClientBuilder<B, ?>> B within(B builder, Destination.Bus to) {
    endpoint.ifPresent(builder::endpointOverride);
    return builder.region(Region.of(to.bus().region()));
  }
}
