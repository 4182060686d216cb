package io.entente.testkit.storage;

import io.entente.kernel.TenantId;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * DynamoDB behind an address. The access key is the tenant's id, which DynamoDB Local takes for the
 * name of a database; the control plane's is {@code control}.
 */
public final class EndpointStorage implements Storage {
  private static final String CONTROL = "control";
  private static final Region REGION = Region.EU_CENTRAL_1;

  private final String name;
  private final URI endpoint;
  private final boolean isolates;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final Map<String, DynamoDbClient> clients = new ConcurrentHashMap<>();
  private final Map<String, DynamoDbStreamsClient> streams = new ConcurrentHashMap<>();

  private EndpointStorage(String name, URI endpoint, boolean isolates) {
    this.name = name;
    this.endpoint = endpoint;
    this.isolates = isolates;
  }

  /** A DynamoDB that keeps one database for each access key, as DynamoDB Local does. */
  public static EndpointStorage at(URI endpoint) {
    return new EndpointStorage(endpoint.toString(), endpoint, true);
  }

  /** A DynamoDB that is the same for every access key. */
  static EndpointStorage shared(String name, URI endpoint) {
    return new EndpointStorage(name, endpoint, false);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isolates() {
    return isolates;
  }

  @Override
  public DynamoDbClient control() {
    return client(CONTROL);
  }

  @Override
  public DynamoDbClient tenant(TenantId tenant) {
    return client(tenant.value());
  }

  @Override
  public DynamoDbStreamsClient streams(TenantId tenant) {
    return streams.computeIfAbsent(
        tenant.value(),
        key ->
            DynamoDbStreamsClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .httpClient(http)
                .credentialsProvider(credentials(key))
                .build());
  }

  @Override
  public void close() {
    clients.values().forEach(DynamoDbClient::close);
    streams.values().forEach(DynamoDbStreamsClient::close);
    http.close();
  }

  private DynamoDbClient client(String accessKey) {
    return clients.computeIfAbsent(
        accessKey,
        key ->
            DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .httpClient(http)
                .credentialsProvider(credentials(key))
                .build());
  }

  private static StaticCredentialsProvider credentials(String accessKey) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "local"));
  }
}
