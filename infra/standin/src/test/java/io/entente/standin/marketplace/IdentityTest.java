package io.entente.standin.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.model.StsException;

class IdentityTest {
  private final Market market = new Market();

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void aRoleIsNotAssumedWithAnothersExternalId() {
    assertRefused(() -> assume(Market.role(Market.SELLER), "id-" + Market.OTHER), "AccessDenied");
  }

  @Test
  void aRoleIsNotAssumedWithoutItsExternalId() {
    assertRefused(
        () ->
            market
                .clients
                .sts()
                .assumeRole(role -> role.roleArn(Market.role(Market.SELLER)).roleSessionName("s")),
        "AccessDenied");
  }

  @Test
  void aRoleThatNobodyMadeIsRefusedAsOneThatTrustsNobody() {
    assertThatThrownBy(() -> assume("arn:aws:iam::555555555555:role/none", "x"))
        .isInstanceOf(StsException.class)
        .hasMessageContaining("not authorized to perform: sts:AssumeRole");
  }

  @Test
  void aRevokedRoleIsAssumedNoMoreAndItsKeysOpenNothing() {
    AwsCredentials keys = market.clients.session(Market.SELLER);
    market.aws.revoke(Market.role(Market.SELLER));

    assertRefused(() -> list(keys), "UnrecognizedClientException");
    assertRefused(() -> assume(Market.role(Market.SELLER), "id-" + Market.SELLER), "AccessDenied");
  }

  @Test
  void aPermissionThatIsMissingIsNamed() {
    market.aws.deny(Market.role(Market.SELLER), "StartChangeSet");

    assertThatThrownBy(() -> market.start(Drafts.offer()))
        .hasMessageContaining("not authorized to perform: aws-marketplace:StartChangeSet");
    list(market.clients.session(Market.SELLER));
  }

  @Test
  void keysOfOneSellerSeeNothingOfAnothers() {
    String offer = market.released();

    assertRefused(
        () ->
            market
                .clients
                .catalog(Market.OTHER)
                .describeEntity(each -> each.catalog("AWSMarketplace").entityId(offer)),
        "ResourceNotFoundException");
    assertThat(
            market
                .clients
                .catalog(Market.OTHER)
                .listEntities(each -> each.catalog("AWSMarketplace").entityType("Offer"))
                .entitySummaryList())
        .isEmpty();
  }

  @Test
  void aSecretThatIsNotTheKeysIsRefused() {
    assertRefused(
        () -> list(AwsBasicCredentials.create(market.aws.platform().accessKeyId(), "guessed")),
        "InvalidSignatureException");
  }

  @Test
  void aSessionWithoutItsTokenIsRefused() {
    var keys = (AwsSessionCredentials) market.clients.session(Market.SELLER);

    assertRefused(
        () -> list(AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey())),
        "UnrecognizedClientException");
  }

  private void assume(String roleArn, String externalId) {
    market
        .clients
        .sts()
        .assumeRole(role -> role.roleArn(roleArn).externalId(externalId).roleSessionName("s"));
  }

  private void list(AwsCredentials keys) {
    market.clients.catalog(keys).listChangeSets(each -> each.catalog("AWSMarketplace"));
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
  }
}
