package io.entente.marketplace;

import io.entente.marketplace.agreements.AgreementFunctions;
import io.entente.marketplace.aws.Agreements;
import io.entente.marketplace.aws.AgreementsGateway;
import io.entente.marketplace.aws.Catalog;
import io.entente.marketplace.aws.CatalogGateway;
import io.entente.marketplace.aws.MeteringGateway;
import io.entente.marketplace.aws.SellerAccounts;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    var out = OutboundGateway.over(endpoint.isPresent() ? Reach.ANYWHERE : Reach.PUBLIC);
    var catalog = new CatalogGateway(sessions);
    var metering = new MeteringGateway(out, sessions, endpoint);
    var agreements = new AgreementsGateway(out, sessions, endpoint);
    var needed =
        Stream.of(catalog.permissions(), List.of(metering.permission()), agreements.permissions())
            .flatMap(List::stream)
            .toList();
    Sellers sellers = table -> ConnectionStore.find(table).map(read -> read.item().seller());
    var ways = new TestMarketplaceConnection.Ways(sessions, needed);
    var context = compose(platform, ways, catalog);
    LandingFunctions.add(context, platform, sellers, metering);
    return AgreementFunctions.add(context, platform, sold(platform, sellers, agreements));
  }

  private static AgreementFunctions.Ground sold(
      Platform platform, Sellers sellers, Agreements agreements) {
    var clock = platform.clock();
    return new AgreementFunctions.Ground(
        sellers,
        agreements,
        new LicenseBook(clock),
        OfferStore::madeFor,
        new ChangeSetNews(clock)::heard);
  }

  static Context compose(Platform platform, SellerAccounts accounts, Catalog catalog) {
    var ways = new TestMarketplaceConnection.Ways(accounts, catalog.permissions());
    return compose(platform, ways, catalog);
  }

  private static Context compose(
      Platform platform, TestMarketplaceConnection.Ways ways, Catalog catalog) {
    var tables = platform.tables("marketplace");
    var clock = platform.clock();
    var context =
        Context.named("marketplace")
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
                new TestMarketplaceConnection(tables, ways, clock))
            .operation(
                "listMarketplaceProducts",
                ListMarketplaceProducts.Request.class,
                new ListMarketplaceProducts(tables))
            .operation(
                "getMarketplaceProduct",
                GetMarketplaceProduct.Request.class,
                new GetMarketplaceProduct(tables))
            .operation(
                "putMarketplaceProduct",
                PutMarketplaceProduct.Request.class,
                new PutMarketplaceProduct(tables, clock))
            .consumer(RunChangeSet.NAME, new RunChangeSet(tables, catalog, clock))
            .consumer(ResumeChangeSets.NAME, new ResumeChangeSets(tables, clock))
            .consumer(NoteAcceptance.NAME, new NoteAcceptance(tables, clock));
    return offers(context, platform);
  }

  private static Context offers(Context context, Platform platform) {
    var tables = platform.tables("marketplace");
    var clock = platform.clock();
    var drafting = new Drafting(new ProgramStore(clock), clock);
    var view = new OfferView(drafting);
    var changes = new OfferChanges(tables, view);
    return context
        .operation(
            "listPrivateOffers", ListPrivateOffers.Request.class, new ListPrivateOffers(tables))
        .operation(
            "draftPrivateOffer",
            DraftPrivateOffer.Request.class,
            new DraftPrivateOffer(tables, drafting, view))
        .operation(
            "getPrivateOffer", GetPrivateOffer.Request.class, new GetPrivateOffer(tables, view))
        .operation(
            "revisePrivateOffer",
            RevisePrivateOffer.Request.class,
            new RevisePrivateOffer(changes, drafting))
        .operation(
            "releasePrivateOffer",
            ReleasePrivateOffer.Request.class,
            new ReleasePrivateOffer(changes, drafting))
        .operation(
            "withdrawPrivateOffer",
            WithdrawPrivateOffer.Request.class,
            new WithdrawPrivateOffer(changes, clock))
        .operation(
            "extendPrivateOffer",
            ExtendPrivateOffer.Request.class,
            new ExtendPrivateOffer(changes, drafting))
        .operation(
            "expirePrivateOffer",
            ExpirePrivateOffer.Request.class,
            new ExpirePrivateOffer(changes, drafting))
        .operation(
            "getOfferTimeline", GetOfferTimeline.Request.class, new GetOfferTimeline(tables, view));
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    registrations.register(compose(registrations.platform()));
  }
}
