package io.entente.platform.aws;

import io.entente.contract.Contract;
import io.entente.platform.Platform;
import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.events.Bus;
import io.entente.platform.events.DueTable;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.RegistryTable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The platform inside a Lambda function. Made once, in its initialization, and part of the snapshot
 * from which SnapStart wakes it; credentials are not: they are forgotten on waking.
 *
 * <p>With {@code ENTENTE_AWS_ENDPOINT} the same functions run against a DynamoDB anywhere, as two
 * processes that share one do in tests.
 */
public final class AwsPlatform implements Resource {
  private static final String CONTROL = "control";

  private final Settings settings;
  private final Stores stores;
  private final DynamoDbClient own;
  private final KeptClients clients;
  private final List<Runnable> primers = new CopyOnWriteArrayList<>();

  private AwsPlatform(Settings settings, Region region) {
    this.settings = settings;
    this.stores = new Stores(region, settings.endpoint());
    this.own =
        stores.store(isElsewhere() ? key(CONTROL) : DefaultCredentialsProvider.builder().build());
    this.clients =
        new KeptClients(
            stores,
            isElsewhere() ? (row, _) -> key(row.tenant().value()) : scoped(stores, settings));
  }

  /**
   * Whoever makes one keeps it: it hears of a snapshot only as long as it is kept.
   *
   * @param variables the function's environment
   * @throws IllegalStateException naming what is missing
   */
  public static AwsPlatform of(Map<String, String> variables) {
    var platform =
        new AwsPlatform(
            Settings.of(variables),
            Region.of(variables.getOrDefault("AWS_REGION", "eu-central-1")));
    Core.getGlobalContext().register(platform);
    return platform;
  }

  /** A function that was not told of the data role reaches no tenant. */
  private static BiFunction<TenantRow, LeadingKeys, AwsCredentialsProvider> scoped(
      Stores stores, Settings settings) {
    return settings
        .dataRoleArn()
        .<BiFunction<TenantRow, LeadingKeys, AwsCredentialsProvider>>map(
            role -> new ScopedCredentials(stores.bounded(StsClient.builder()).build(), role))
        .orElseGet(
            () ->
                (_, _) -> {
                  throw Settings.missing(Settings.DATA_ROLE_ARN);
                });
  }

  private static AwsCredentialsProvider key(String accessKey) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "local"));
  }

  public Platform platform() {
    return new Platform(
        settings.environment(),
        Contract.load(),
        new RegistryTable(own, settings.registryTable()),
        clients,
        Clock.systemUTC());
  }

  /**
   * @throws IllegalStateException if this function was not told of one
   */
  public Bus bus() {
    String name = settings.bus().orElseThrow(() -> Settings.missing(Settings.BUS));
    return new EventBridgeBus(stores.bounded(EventBridgeClient.builder()).build(), name);
  }

  /** Whether the tables are somewhere else than on AWS, so that nothing else of AWS is there. */
  public boolean isElsewhere() {
    return settings.endpoint().isPresent();
  }

  /** A client of a service that one context alone asks, within the bounds of all calls. */
  public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B bounded(B builder) {
    return stores.bounded(builder);
  }

  /**
   * @throws IllegalStateException if this function was not told of one
   */
  public DueTable due() {
    String table = settings.dueTable().orElseThrow(() -> Settings.missing(Settings.DUE_TABLE));
    return new DueTable(own, table, Clock.systemUTC());
  }

  /** What is to be done once before a snapshot, so that no request waits for it after waking. */
  public void prime(Runnable primer) {
    primers.add(primer);
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    primers.forEach(Runnable::run);
    clients.forget();
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    clients.forget();
  }
}
