package io.entente.standin.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.marketplaceagreement.model.Filter;
import software.amazon.awssdk.services.marketplacecatalog.model.Change;
import software.amazon.awssdk.services.marketplacecatalog.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.marketplacecatalog.model.StartChangeSetRequest;
import software.amazon.awssdk.services.marketplacemetering.model.InvalidTokenException;

/**
 * What Entente relies on, told so that it can be tried on AWS itself: nothing is released, and
 * every draft bears a name that says what it is.
 */
abstract class Conformance {
  private static final String CATALOG = "AWSMarketplace";
  private final Account account = account();

  abstract Account account();

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void aProductThatDoesNotExistIsRefusedBeforeAnythingIsBegun() {
    assertRefused(() -> start(token(), create("prod-doesnotexist")), 404);
  }

  @Test
  void aNameThatIsTooLongIsRefusedBeforeAnythingIsBegun() {
    Change named =
        create(account.product()).toBuilder().detailsDocument(named("n".repeat(151))).build();

    assertRefused(() -> start(token(), named), 422);
  }

  @Test
  void aDimensionThatTheProductDoesNotHaveFailsTheChangeSet() {
    DescribeChangeSetResponse outcome =
        account.over(start(token(), create(account.product()), prices("doesnotexist")));

    assertThat(outcome.statusAsString()).isEqualTo("FAILED");
    assertThat(outcome.failureCodeAsString()).isEqualTo("CLIENT_ERROR");
    assertThat(outcome.changeSet().getLast().errorDetailList())
        .extracting(error -> error.errorCode())
        .containsExactly("INVALID_GRANTS");
  }

  @Test
  void aDraftIsMadeAndItsIdentifierIsInTheChangeSet() {
    DescribeChangeSetResponse outcome =
        account.over(start(token(), create(account.product()), prices(account.dimension())));

    assertThat(outcome.statusAsString()).isEqualTo("SUCCEEDED");
    String offer = outcome.changeSet().getFirst().entity().identifier();
    assertThat(offer).startsWith("offer-");
    assertThat(
            account
                .catalog()
                .describeEntity(ask -> ask.catalog(CATALOG).entityId(offer.replaceFirst("@.*", "")))
                .details())
        .contains("\"State\":\"Draft\"");
  }

  @Test
  void theSameTokenWithTheSameChangeSetIsOneChangeSet() {
    String token = token();
    String first = start(token, create(account.product()));

    assertThat(start(token, create(account.product()))).isEqualTo(first);
    account.over(first);
  }

  @Test
  void theSameTokenWithAnotherChangeSetIsRefused() {
    String token = token();
    String first = start(token, create(account.product()));

    assertThatThrownBy(() -> start(token, create(account.product()), prices(account.dimension())))
        .isInstanceOf(AwsServiceException.class);
    account.over(first);
  }

  @Test
  void anOfferIsLockedWhileAChangeSetWorksOnIt() {
    String offer =
        account
            .over(start(token(), create(account.product())))
            .changeSet()
            .getFirst()
            .entity()
            .identifier()
            .replaceFirst("@.*", "");
    String running = start(token(), renamed(offer, "Conformance one"));

    assertRefused(() -> start(token(), renamed(offer, "Conformance two")), 423);
    account.over(running);
  }

  @Test
  void agreementsAreSearchedAsTheProposer() {
    var found =
        account
            .agreements()
            .searchAgreements(
                search ->
                    search
                        .catalog(CATALOG)
                        .maxResults(1)
                        .filters(
                            filter("PartyType", "Proposer"),
                            filter("AgreementType", "PurchaseAgreement")));

    assertThat(found.hasAgreementViewSummaries()).isTrue();
  }

  @Test
  void aForgedTokenIsRefused() {
    assertThatThrownBy(
            () -> account.metering().resolveCustomer(ask -> ask.registrationToken("forged")))
        .isInstanceOf(InvalidTokenException.class);
  }

  private static Filter filter(String name, String value) {
    return Filter.builder().name(name).values(value).build();
  }

  private static String token() {
    return UUID.randomUUID().toString();
  }

  private String start(String token, Change... changes) {
    return account
        .catalog()
        .startChangeSet(
            StartChangeSetRequest.builder()
                .catalog(CATALOG)
                .clientRequestToken(token)
                .changeSet(changes)
                .build())
        .changeSetId();
  }

  private static Change create(String product) {
    return Change.builder()
        .changeType("CreateOffer")
        .changeName("CreateOffer")
        .entity(entity -> entity.type("Offer@1.0"))
        .detailsDocument(
            Document.mapBuilder()
                .putString("ProductId", product)
                .putString("Name", "Conformance")
                .build())
        .build();
  }

  private Document named(String name) {
    return Document.fromMap(
        Map.of(
            "ProductId",
            Document.fromString(account.product()),
            "Name",
            Document.fromString(name)));
  }

  private static Change prices(String dimension) {
    Document grant =
        Document.mapBuilder()
            .putString("DimensionKey", dimension)
            .putNumber("MaxQuantity", 1)
            .build();
    Document term =
        Document.mapBuilder()
            .putString("Type", "FixedUpfrontPricingTerm")
            .putString("CurrencyCode", "USD")
            .putString("Price", "0.0")
            .putList("Grants", grants -> grants.addDocument(grant))
            .build();
    return Change.builder()
        .changeType("UpdatePricingTerms")
        .entity(each -> each.type("Offer@1.0").identifier("$CreateOffer.Entity.Identifier"))
        .detailsDocument(
            Document.mapBuilder()
                .putString("PricingModel", "Contract")
                .putList("Terms", terms -> terms.addDocument(term))
                .build())
        .build();
  }

  private static Change renamed(String offer, String name) {
    return Change.builder()
        .changeType("UpdateInformation")
        .entity(each -> each.type("Offer@1.0").identifier(offer))
        .detailsDocument(Document.mapBuilder().putString("Name", name).build())
        .build();
  }

  private static void assertRefused(ThrowingCallable call, int status) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AwsServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(status));
  }
}
