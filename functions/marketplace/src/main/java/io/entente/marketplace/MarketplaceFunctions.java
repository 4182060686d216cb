package io.entente.marketplace;

import io.entente.marketplace.aws.CatalogGateway;
import io.entente.marketplace.aws.SellerSessionsGateway;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.spring.Registrations;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The table of contents of marketplace. */
@SpringBootConfiguration
public class MarketplaceFunctions
    implements ApplicationContextInitializer<GenericApplicationContext> {

  /** Where something else than AWS speaks its protocols; absent where AWS itself is meant. */
  public static final String ENDPOINT = "ENTENTE_MARKETPLACE_ENDPOINT";

  /** As it is deployed. */
  public static Context compose(Platform platform) {
    var endpoint = Optional.ofNullable(System.getenv(ENDPOINT)).map(URI::create);
    return compose(platform, DefaultCredentialsProvider.builder().build(), endpoint);
  }

  /**
   * With something that stands in for AWS.
   *
   * @param own credentials with which roles are asked for
   */
  public static Context compose(
      Platform platform, AwsCredentialsProvider own, Optional<URI> endpoint) {
    var sessions = new SellerSessionsGateway(own, endpoint);
    var catalog = new CatalogGateway(sessions);
    var tables = platform.tables("marketplace");
    var clock = platform.clock();
    var ways = new TestMarketplaceConnection.Ways(sessions, catalog.permissions());
    return Context.named("marketplace")
        .operation(
            "getMarketplaceConnection",
            GetMarketplaceConnection.Request.class,
            new GetMarketplaceConnection(tables))
        .operation(
            "putMarketplaceConnection",
            PutMarketplaceConnection.Request.class,
            new PutMarketplaceConnection(tables, clock))
        .operation(
            "disconnectMarketplace",
            DisconnectMarketplace.Request.class,
            new DisconnectMarketplace(tables, clock))
        .operation(
            "testMarketplaceConnection",
            TestMarketplaceConnection.Request.class,
            new TestMarketplaceConnection(tables, ways, clock));
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    registrations.register(compose(registrations.platform()));
  }
}
