package io.entente.marketplace;

import io.entente.marketplace.agreements.AgreementFunctions;
import io.entente.marketplace.aws.AgreementsGateway;
import io.entente.marketplace.aws.CatalogGateway;
import io.entente.marketplace.aws.MeteringGateway;
import io.entente.marketplace.aws.SellerSessionsGateway;
import io.entente.marketplace.aws.Sellers;
import io.entente.marketplace.landing.LandingFunctions;
import io.entente.marketplace.landing.LicenseBook;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
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
    var context = Context.named("marketplace");
    var out = OutboundGateway.over(endpoint.isPresent() ? Reach.ANYWHERE : Reach.PUBLIC);
    Sellers sellers = table -> ConnectionStore.find(table).map(read -> read.item().seller());
    LandingFunctions.add(context, platform, sellers, new MeteringGateway(out, sessions, endpoint));
    AgreementFunctions.add(
        context,
        platform,
        new AgreementFunctions.Ground(
            sellers,
            new AgreementsGateway(out, sessions, endpoint),
            new LicenseBook(clock),
            (_, _) -> Optional.empty()));
    return context
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
