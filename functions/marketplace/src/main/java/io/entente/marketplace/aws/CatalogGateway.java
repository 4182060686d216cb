package io.entente.marketplace.aws;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.marketplacecatalog.MarketplaceCatalogClient;
import software.amazon.awssdk.services.marketplacecatalog.model.ChangeSummary;
import software.amazon.awssdk.services.marketplacecatalog.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.marketplacecatalog.model.Entity;
import software.amazon.awssdk.services.marketplacecatalog.model.StartChangeSetRequest;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * The Catalog by the SDK's client. Each call is made once and says by itself whose session signs
 * it: the client has none of its own.
 */
public final class CatalogGateway implements Catalog {
  private static final String CATALOG = "AWSMarketplace";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** No change set has such an id: who may look is told so, and who may not is refused. */
  private static final String NOBODYS = "abcdefghijklmnopqrstuvwxy";

  /** No type of change is called that: it can change nothing. */
  private static final String NO_CHANGE = "NoSuchChangeType";

  private final SellerSessionsGateway sessions;
  private final MarketplaceCatalogClient client;

  public CatalogGateway(SellerSessionsGateway sessions) {
    this.sessions = sessions;
    this.client =
        sessions
            .at(MarketplaceCatalogClient.builder())
            .overrideConfiguration(
                o -> o.apiCallTimeout(PATIENCE).retryStrategy(r -> r.maxAttempts(1)))
            .build();
  }

  @Override
  public String start(Seller seller, ChangeSet set) {
    return asked(seller, "aws-marketplace:StartChangeSet", () -> started(seller, set));
  }

  private String started(Seller seller, ChangeSet set) {
    return client
        .startChangeSet(
            StartChangeSetRequest.builder()
                .catalog(CATALOG)
                .changeSetName(set.name())
                .clientRequestToken(set.token())
                .changeSet(set.changes().stream().map(CatalogGateway::change).toList())
                .overrideConfiguration(o -> o.credentialsProvider(sessions.session(seller)))
                .build())
        .changeSetId();
  }

  private static software.amazon.awssdk.services.marketplacecatalog.model.Change change(
      Change change) {
    return software.amazon.awssdk.services.marketplacecatalog.model.Change.builder()
        .changeType(change.type())
        .changeName(change.name())
        .entity(Entity.builder().type(change.entity()).identifier(change.entityId()).build())
        .details(change.details())
        .build();
  }

  @Override
  public Report describe(Seller seller, String changeSetId) {
    return asked(
        seller, "aws-marketplace:DescribeChangeSet", () -> report(described(seller, changeSetId)));
  }

  private DescribeChangeSetResponse described(Seller seller, String changeSetId) {
    return client.describeChangeSet(
        ask ->
            ask.catalog(CATALOG)
                .changeSetId(changeSetId)
                .overrideConfiguration(o -> o.credentialsProvider(sessions.session(seller))));
  }

  private static Report report(DescribeChangeSetResponse said) {
    return new Report(
        Progress.valueOf(said.statusAsString().toUpperCase(Locale.ROOT)),
        said.failureCodeAsString(),
        said.changeSet().stream().map(CatalogGateway::result).toList());
  }

  private static Result result(ChangeSummary change) {
    return new Result(
        String.valueOf(change.changeName()),
        change.entity() == null ? null : change.entity().identifier(),
        change.errorDetailList().stream()
            .map(e -> new Finding(String.valueOf(e.errorCode()), String.valueOf(e.errorMessage())))
            .toList());
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        new Permission("aws-marketplace:ListEntities", "list products", this::listed),
        new Permission("aws-marketplace:ListChangeSets", "list change sets", this::changesListed),
        new Permission(
            "aws-marketplace:DescribeChangeSet",
            "show a change set",
            seller -> known(() -> describe(seller, NOBODYS))),
        new Permission(
            "aws-marketplace:StartChangeSet",
            "start a change set",
            seller -> known(() -> start(seller, nothing()))));
  }

  private void listed(Seller seller) {
    asked(
        seller,
        "aws-marketplace:ListEntities",
        () ->
            client.listEntities(
                ask ->
                    ask.catalog(CATALOG)
                        .entityType("SaaSProduct")
                        .maxResults(1)
                        .overrideConfiguration(
                            o -> o.credentialsProvider(sessions.session(seller)))));
  }

  private void changesListed(Seller seller) {
    asked(
        seller,
        "aws-marketplace:ListChangeSets",
        () ->
            client.listChangeSets(
                ask ->
                    ask.catalog(CATALOG)
                        .maxResults(1)
                        .overrideConfiguration(
                            o -> o.credentialsProvider(sessions.session(seller)))));
  }

  private static ChangeSet nothing() {
    return new ChangeSet(
        "permission check",
        "permission-check",
        List.of(new Change(NO_CHANGE, "nothing", "Offer@1.0", null, "{}")));
  }

  /** That there is no such thing, or that it makes no sense, is said to those who may ask. */
  private static void known(Runnable call) {
    try {
      call.run();
    } catch (AwsTrouble trouble) {
      switch (trouble.kind()) {
        case UNKNOWN, INVALID -> {}
        case SHUT_OUT, DENIED, SELLER_UNVERIFIED, SECOND_FACTOR, BUSY, FULL, LOCKED, UNANSWERED ->
            throw trouble;
      }
    }
  }

  private static <T> T asked(Seller seller, String action, Supplier<T> call) {
    try {
      return call.get();
    } catch (StsException e) {
      throw SellerSessionsGateway.refused(seller, e);
    } catch (SdkServiceException e) {
      throw SellerSessionsGateway.refused(e, action);
    } catch (SdkClientException _) {
      throw Refusals.unanswered();
    }
  }
}
