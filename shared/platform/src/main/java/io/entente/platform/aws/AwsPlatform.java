package io.entente.platform.aws;

import io.entente.contract.Contract;
import io.entente.platform.Platform;
import io.entente.platform.events.Bus;
import io.entente.platform.events.DueTable;
import io.entente.platform.table.RegistryTable;
import java.time.Clock;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The platform inside a Lambda function. Made once, in its initialization, and part of the snapshot
 * from which SnapStart wakes it; credentials are not: they are forgotten on waking.
 */
public final class AwsPlatform implements Resource {
  private final Settings settings;
  private final Region region;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final DynamoDbClient own;
  private final ScopedClients clients;

  private AwsPlatform(Settings settings, Region region) {
    this.settings = settings;
    this.region = region;
    this.own =
        DynamoDbClient.builder()
            .region(region)
            .httpClient(http)
            .overrideConfiguration(Timeouts.STORE)
            .build();
    this.clients =
        new ScopedClients(
            StsClient.builder().region(region).httpClient(http).build(),
            http,
            region,
            settings.dataRoleArn());
  }

  /**
   * @param variables the function's environment
   */
  public static AwsPlatform of(Map<String, String> variables) {
    var platform =
        new AwsPlatform(
            Settings.of(variables),
            Region.of(variables.getOrDefault("AWS_REGION", "eu-central-1")));
    Core.getGlobalContext().register(platform);
    return platform;
  }

  public Platform platform() {
    return new Platform(
        settings.environment(),
        Contract.load(),
        new RegistryTable(own, settings.registryTable()),
        clients,
        Clock.systemUTC());
  }

  public Bus bus() {
    var client =
        EventBridgeClient.builder()
            .region(region)
            .httpClient(http)
            .overrideConfiguration(Timeouts.STORE)
            .build();
    return new EventBridgeBus(client, settings.bus());
  }

  public DueTable due() {
    return new DueTable(own, settings.dueTable(), Clock.systemUTC());
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    clients.forget();
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    clients.forget();
  }
}
