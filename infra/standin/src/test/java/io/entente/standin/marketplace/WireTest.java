package io.entente.standin.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.standin.marketplace.RawClient.Wish;
import io.entente.standin.marketplace.wire.Fault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class WireTest {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private final Market market = new Market();
  private final RawClient raw =
      new RawClient(market.aws.address(), market.clients.session(Market.SELLER));

  @AfterEach
  void close() {
    raw.close();
    market.close();
  }

  @Test
  void aBodyThatWasCutAfterItWasSignedIsRefused() {
    String body = Drafts.offer().toString();
    var cut =
        new Wish("/StartChangeSet", JSON, body, sent -> sent.replace("\"deal 4711\"", "\"deal\""));

    assertRefused(raw.send(cut), 403, "InvalidSignatureException");
    assertThat(market.aws.offers()).isEmpty();
  }

  @Test
  void aSignatureForAnotherServiceOrRegionIsRefused() {
    assertRefused(raw.send(start(), "execute-api", "us-east-1"), 403, "InvalidSignatureException");
    assertRefused(
        raw.send(start(), "aws-marketplace", "eu-west-1"), 403, "InvalidSignatureException");
  }

  @Test
  void anotherContentTypeIsRefusedLoudly() {
    var cbor =
        new Wish(
            "/",
            Map.of(
                "X-Amz-Target", "AWSMPEntitlementService.GetEntitlements",
                "Content-Type", "application/cbor"),
            "{}",
            UnaryOperator.identity());

    assertRefused(raw.send(cbor), 415, "UnsupportedMediaTypeException");
  }

  @Test
  void anOperationThatIsNotSpokenIsRefusedAndNotAnsweredWithNothing() {
    assertRefused(
        raw.send(Wish.target("AWSMPMeteringService.BatchMeterUsage", "1.1", "{}")),
        404,
        "UnknownOperationException");
    assertRefused(
        raw.send(Wish.target("AWSMPCommerceService_v20200301.CancelAgreement", "1.0", "{}")),
        404,
        "UnknownOperationException");
    assertRefused(
        raw.send(new Wish("/BatchDescribeEntities", JSON, "{}", UnaryOperator.identity())),
        404,
        "UnknownOperationException");
  }

  @Test
  void aFieldThatIsNotUnderstoodIsRefused() {
    String tagged = Drafts.offer().put("ChangeSetTags", "x").toString();

    assertRefused(
        raw.send(new Wish("/StartChangeSet", JSON, tagged, UnaryOperator.identity())),
        422,
        "ValidationException");
  }

  @Test
  void everyCodeThatAwsAnswersWithCanBeOrdered() {
    assertOrdered(Fault.throttled(), 429, "ThrottlingException");
    assertOrdered(Fault.internal(), 500, "InternalServiceException");
    assertOrdered(Fault.quotaExceeded(), 402, "ServiceQuotaExceededException");
    assertOrdered(Fault.inUse(), 423, "ResourceInUseException");
    assertOrdered(Fault.denied("FAILED_KYC_COMPLIANCE"), 403, "AccessDeniedException");
    market.start(Drafts.offer());
  }

  private void assertOrdered(Fault fault, int status, String exception) {
    market.aws.next("StartChangeSet", fault);

    assertThatThrownBy(() -> market.start(Drafts.offer()))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(status);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(exception);
            });
  }

  @Test
  void aCallWhoseAnswerIsLostHasTakenEffect() {
    market.aws.next("StartChangeSet", new Fault.AnswerLost());

    assertThatThrownBy(() -> market.clients.start(Market.SELLER, Drafts.offer(), "token"))
        .isInstanceOf(SdkClientException.class);

    market.outcome(market.clients.start(Market.SELLER, Drafts.offer(), "token"));
    assertThat(market.aws.offers()).hasSize(1);
    assertThat(market.aws.calls("StartChangeSet")).isEqualTo(2);
  }

  @Test
  void aCallThatIsLostHasNotTakenEffect() {
    market.aws.next("StartChangeSet", new Fault.ConnectionLost());

    assertThatThrownBy(() -> market.start(Drafts.offer())).isInstanceOf(SdkClientException.class);

    market.clock.move(Market.CHANGE_SET);
    market.aws.goOn();
    assertThat(market.aws.offers()).isEmpty();
  }

  @Test
  void theRatesOfAnAccountHoldByTheClock() {
    market.aws.keepRates();
    for (int each = 0; each < 5; each++) {
      market.start(Drafts.offer());
    }

    assertThatThrownBy(() -> market.start(Drafts.offer()))
        .isInstanceOfSatisfying(
            AwsServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(429));

    market.clock.move(Duration.ofSeconds(1));
    market.start(Drafts.offer());
  }

  private static Wish start() {
    return new Wish("/StartChangeSet", JSON, Drafts.offer().toString(), UnaryOperator.identity());
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String exception) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains(exception);
  }
}
