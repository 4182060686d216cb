package io.entente.standin.marketplace;

import io.entente.standin.marketplace.identity.Keys;
import io.entente.standin.marketplace.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.marketplaceagreement.MarketplaceAgreementClient;
import software.amazon.awssdk.services.marketplacecatalog.MarketplaceCatalogClient;
import software.amazon.awssdk.services.marketplacecatalog.model.Change;
import software.amazon.awssdk.services.marketplacecatalog.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.marketplaceentitlement.MarketplaceEntitlementClient;
import software.amazon.awssdk.services.marketplacemetering.MarketplaceMeteringClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The clients of AWS's SDK, told where to go and not to try again. The client that stands on
 * HttpURLConnection will not do: it cannot PATCH, which CancelChangeSet is.
 */
final class Clients implements AutoCloseable {
  private final URI address;
  private final Keys platform;
  private final SdkHttpClient http =
      ApacheHttpClient.builder().socketTimeout(Duration.ofSeconds(20)).build();
  private final Map<String, AwsCredentials> sessions = new ConcurrentHashMap<>();

  Clients(MarketplaceStandIn aws) {
    this.address = aws.address();
    this.platform = aws.platform();
  }

  StsClient sts() {
    return as(platform(), StsClient.builder().httpClient(http)).build();
  }

  MarketplaceCatalogClient catalog(String account) {
    return catalog(session(account));
  }

  MarketplaceCatalogClient catalog(AwsCredentials credentials) {
    return as(credentials, MarketplaceCatalogClient.builder().httpClient(http)).build();
  }

  MarketplaceAgreementClient agreements(String account) {
    return as(session(account), MarketplaceAgreementClient.builder().httpClient(http)).build();
  }

  MarketplaceMeteringClient metering(String account) {
    return as(session(account), MarketplaceMeteringClient.builder().httpClient(http)).build();
  }

  MarketplaceEntitlementClient entitlements(String account) {
    return as(session(account), MarketplaceEntitlementClient.builder().httpClient(http)).build();
  }

  AwsCredentials platform() {
    return AwsBasicCredentials.create(platform.accessKeyId(), platform.secretAccessKey());
  }

  /** The keys of a seller's role. */
  AwsCredentials session(String account) {
    return sessions.computeIfAbsent(account, this::assume);
  }

  AwsCredentials assume(String account) {
    Credentials keys =
        sts()
            .assumeRole(
                role ->
                    role.roleArn(Market.role(account))
                        .externalId("id-" + account)
                        .roleSessionName("entente"))
            .credentials();
    return AwsSessionCredentials.create(
        keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken());
  }

  private <C extends AwsClientBuilder<C, ?>> C as(AwsCredentials credentials, C builder) {
    return builder
        .region(Region.US_EAST_1)
        .endpointOverride(address)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .overrideConfiguration(each -> each.retryStrategy(DefaultRetryStrategy.doNotRetry()));
  }

  /** Starts a change set of JSON through the SDK's own types. */
  String start(String account, ObjectNode set, String token) {
    return catalog(account)
        .startChangeSet(
            start ->
                start
                    .catalog(Json.text(set, "Catalog"))
                    .changeSetName(
                        set.has("ChangeSetName") ? Json.text(set, "ChangeSetName") : null)
                    .clientRequestToken(token)
                    .intent(set.has("Intent") ? Json.text(set, "Intent") : null)
                    .changeSet(Json.each(set.path("ChangeSet")).map(Clients::change).toList()))
        .changeSetId();
  }

  private static Change change(JsonNode sent) {
    JsonNode entity = sent.path("Entity");
    Change.Builder change = Change.builder().changeType(Json.text(sent, "ChangeType"));
    change.entity(
        each ->
            each.type(Json.text(entity, "Type"))
                .identifier(entity.has("Identifier") ? Json.text(entity, "Identifier") : null));
    change.changeName(sent.has("ChangeName") ? Json.text(sent, "ChangeName") : null);
    if (sent.has("DetailsDocument")) {
      change.detailsDocument(document(sent.path("DetailsDocument")));
    }
    if (sent.has("Details")) {
      change.details(Json.text(sent, "Details"));
    }
    return change.build();
  }

  private static Document document(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Document.MapBuilder map = Document.mapBuilder();
        node.properties()
            .forEach(field -> map.putDocument(field.getKey(), document(field.getValue())));
        yield map.build();
      }
      case ARRAY -> Document.fromList(Json.each(node).map(Clients::document).toList());
      case NUMBER -> Document.fromNumber(node.numberValue().toString());
      case BOOLEAN -> Document.fromBoolean(node.booleanValue());
      case NULL -> Document.fromNull();
      default -> Document.fromString(node.asString());
    };
  }

  DescribeChangeSetResponse describe(String account, String changeSetId) {
    return catalog(account)
        .describeChangeSet(set -> set.catalog("AWSMarketplace").changeSetId(changeSetId));
  }

  @Override
  public void close() {
    http.close();
  }
}
