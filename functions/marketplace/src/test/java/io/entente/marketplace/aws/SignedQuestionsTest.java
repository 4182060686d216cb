package io.entente.marketplace.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Questions in AWS's own JSON, signed by the role's session. */
class SignedQuestionsTest {
  private static final Seller SELLER =
      new Seller("arn:aws:iam::123456789012:role/marketplace-seller/offers", "seller_1");

  private final Counter aws = new Counter();
  private final SellerSessionsGateway sessions =
      new SellerSessionsGateway(
          StaticCredentialsProvider.create(AwsBasicCredentials.create("ours", "ours")),
          Optional.of(aws.address()));
  private final MeteringGateway metering =
      new MeteringGateway(
          OutboundGateway.over(Reach.ANYWHERE), sessions, Optional.of(aws.address()));
  private final AgreementsGateway agreements =
      new AgreementsGateway(
          OutboundGateway.over(Reach.ANYWHERE), sessions, Optional.of(aws.address()));

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void a_token_that_is_too_old_is_told_from_a_session_that_is() {
    aws.says(400, "ExpiredTokenException", "{\"message\": \"Registration token has expired.\"}")
        .says(
            403,
            "ExpiredTokenException",
            "{\"message\": \"The security token included in the request is expired\"}");

    assertThat(metering.redeem(SELLER, "t")).isInstanceOf(Metering.Expired.class);
    assertThatThrownBy(() -> metering.redeem(SELLER, "t"))
        .isInstanceOfSatisfying(
            AwsTrouble.class,
            trouble -> assertThat(trouble.kind()).isEqualTo(AwsTrouble.Kind.SHUT_OUT));
  }

  @Test
  void a_token_of_nobody_is_invalid_however_its_error_is_named() {
    aws.says(400, "", "{\"__type\": \"com.amazonaws.marketplace#InvalidTokenException\"}")
        .says(400, "InvalidTokenException:http://internal.amazon.com/", "{}");

    assertThat(metering.redeem(SELLER, "t")).isInstanceOf(Metering.Invalid.class);
    assertThat(metering.redeem(SELLER, "t")).isInstanceOf(Metering.Invalid.class);
  }

  @Test
  void what_aws_fails_at_is_asked_once_more_and_no_oftener() {
    aws.says(500, "InternalServiceErrorException", "{}").says(503, "", "<html>no</html>");

    assertThatThrownBy(() -> metering.redeem(SELLER, "t"))
        .isInstanceOfSatisfying(
            AwsTrouble.class,
            trouble -> assertThat(trouble.kind()).isEqualTo(AwsTrouble.Kind.UNANSWERED));
    assertThat(aws.asked()).hasSize(2);
  }

  @Test
  void asked_too_often_it_is_left_alone() {
    aws.says(400, "ThrottlingException", "{\"message\": \"Rate exceeded\"}");

    assertThatThrownBy(() -> metering.redeem(SELLER, "t"))
        .isInstanceOfSatisfying(
            AwsTrouble.class,
            trouble -> assertThat(trouble.kind()).isEqualTo(AwsTrouble.Kind.BUSY));
    assertThat(aws.asked()).hasSize(1);
  }

  @Test
  void an_answer_that_breaks_off_or_names_nobody_is_none() {
    aws.says(200, "", "{\"ProductCode\": \"p\"").says(200, "", "{\"ProductCode\": \"p\"}");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> metering.redeem(SELLER, "t"))
          .isInstanceOfSatisfying(
              AwsTrouble.class,
              trouble -> assertThat(trouble.kind()).isEqualTo(AwsTrouble.Kind.UNANSWERED));
    }
  }

  @Test
  void a_buyer_comes_with_its_license_and_the_question_is_signed_by_the_role() {
    aws.says(
        200,
        "",
        """
        {"CustomerAWSAccountId": "210987654321", "ProductCode": "p1", "CustomerIdentifier": "",
         "LicenseArn": "arn:aws:license-manager::294406891311:license:l-1"}\
        """);

    var redeemed = metering.redeem(SELLER, "a+b/c=");

    assertThat(redeemed)
        .isEqualTo(
            new Metering.Known(
                new Metering.Customer(
                    "210987654321", "p1", "arn:aws:license-manager::294406891311:license:l-1")));
    Counter.Asked asked = aws.asked().getFirst();
    assertThat(asked.target()).isEqualTo("AWSMPMeteringService.ResolveCustomer");
    assertThat(asked.type()).isEqualTo("application/x-amz-json-1.1");
    assertThat(asked.body()).isEqualTo("{\"RegistrationToken\":\"a+b/c=\"}");
    assertThat(asked.session()).isEqualTo("session-of-the-role");
    assertThat(asked.authorization())
        .startsWith("AWS4-HMAC-SHA256 Credential=ASIATEST/")
        .contains("/us-east-1/aws-marketplace/aws4_request");
  }

  @Test
  void an_agreement_is_read_with_its_worth_in_the_smallest_unit_of_its_currency() {
    aws.says(200, "", agreement("48000.5", "USD")).says(200, "", agreement("48000", "JPY"));

    assertThat(agreements.find(SELLER, "agmt-1").orElseThrow().value())
        .isEqualTo(new Agreements.Value(4_800_050, "USD"));
    assertThat(agreements.find(SELLER, "agmt-1").orElseThrow().value())
        .isEqualTo(new Agreements.Value(48_000, "JPY"));
    assertThat(aws.asked().getFirst().target())
        .isEqualTo("AWSMPCommerceService_v20200301.DescribeAgreement");
    assertThat(aws.asked().getFirst().type()).isEqualTo("application/x-amz-json-1.0");
  }

  @Test
  void an_agreement_that_aws_does_not_know_is_none() {
    aws.says(400, "ResourceNotFoundException", "{\"message\": \"no\"}");

    assertThat(agreements.find(SELLER, "agmt-1")).isEmpty();
  }

  @Test
  void a_search_asks_for_what_the_seller_proposed_and_goes_on_where_aws_says() {
    aws.says(
        200,
        "",
        "{\"agreementViewSummaries\": [%s], \"nextToken\": \"more\"}"
            .formatted(agreement("1", "USD")));

    Agreements.Part part = agreements.search(SELLER, "here");

    assertThat(part.next()).isEqualTo("more");
    assertThat(part.agreements().getFirst().course().acceptedAt())
        .hasToString("2026-03-01T09:30:00.500Z");
    assertThat(aws.asked().getFirst().body())
        .contains(
            "\"nextToken\":\"here\"", "\"PartyType\"", "\"Proposer\"", "\"PurchaseAgreement\"");
  }

  private static String agreement(String amount, String currency) {
    return """
    {"agreementId": "agmt-1", "status": "ACTIVE", "acceptanceTime": 1.7723574005E9,
     "startTime": 1772357400, "endTime": 1803893400,
     "acceptor": {"accountId": "210987654321"}, "proposer": {"accountId": "123456789012"},
     "proposalSummary": {"offerId": "offer-1", "resources": [{"id": "prod-1", "type": "SaaSProduct"}]},
     "estimatedCharges": {"agreementValue": "%s", "currencyCode": "%s"}}\
    """
        .formatted(amount, currency);
  }
}
