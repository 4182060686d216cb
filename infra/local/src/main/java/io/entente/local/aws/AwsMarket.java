package io.entente.local.aws;

import io.entente.local.Cure;
import io.entente.local.events.Loop;
import io.entente.local.gateway.Response;
import io.entente.platform.log.Journal;
import io.entente.standin.marketplace.MarketplaceStandIn;
import io.entente.standin.marketplace.agreement.Acceptance.Accepted;
import io.entente.standin.marketplace.world.Event;
import io.entente.standin.marketplace.world.Offer;
import io.entente.standin.marketplace.world.Product;
import io.entente.testkit.lambda.ApiRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The stand-in and what is around it at AWS. It looks at its clock every second, and brings each
 * event to its seller until that takes it, as EventBridge does, but for a minute only.
 */
public final class AwsMarket implements AutoCloseable {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int MOST_TRIES = 60;

  /** An event on its way. */
  private record Waiting(Event event, int tries) {}

  private final MarketplaceStandIn standIn;
  private final Journal journal;
  private final Map<String, Listing> listings = new ConcurrentHashMap<>();
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private Optional<Loop> loop = Optional.empty();

  public AwsMarket(Clock clock, Journal journal) {
    this.standIn = MarketplaceStandIn.start(clock);
    this.journal = journal;
    standIn.listen(event -> waiting.add(new Waiting(event, 0)));
  }

  /** What speaks AWS's protocols. */
  public MarketplaceStandIn standIn() {
    return standIn;
  }

  /**
   * From now on time goes on by itself, and events are brought.
   *
   * @param gateway where they are posted
   */
  public void open(Function<ApiRequest, Response> gateway) {
    loop = Optional.of(new Loop("aws", () -> goOn(gateway), SECOND, journal));
  }

  private boolean goOn(Function<ApiRequest, Response> gateway) {
    standIn.goOn();
    int now = waiting.size();
    for (int each = 0; each < now; each++) {
      Optional.ofNullable(waiting.poll()).ifPresent(one -> bring(one, gateway));
    }
    return false;
  }

  private void bring(Waiting one, Function<ApiRequest, Response> gateway) {
    boolean isTaken =
        Optional.ofNullable(listings.get(one.event.account()))
            .map(Listing::eventsPath)
            .filter(path -> !path.isEmpty())
            .map(path -> gateway.apply(post(path, one.event)).status() / 100 == 2)
            .orElse(true);
    if (!isTaken && one.tries < MOST_TRIES) {
      waiting.add(new Waiting(one.event, one.tries + 1));
    }
  }

  private static ApiRequest post(String path, Event event) {
    return new ApiRequest(
        UUID.randomUUID().toString(),
        "POST",
        path,
        Map.of("Content-Type", List.of("application/json")),
        SdkBytes.fromUtf8String(event.json()));
  }

  /** The seller makes its role and lists its product. */
  void list(Listing listing) {
    standIn.seller(listing.account()).allow(listing.roleArn(), listing.externalId());
    Product product = Product.saas(listing.account(), listing.product());
    for (String dimension : listing.dimensions()) {
      product = product.entitled(dimension);
    }
    standIn.list(product);
    listings.put(listing.account(), listing);
  }

  List<Listing> listings() {
    return List.copyOf(listings.values());
  }

  /** The offers that are released, of all sellers. */
  List<Offer> offers() {
    standIn.goOn();
    return standIn.offers().stream().filter(Offer::isReleased).toList();
  }

  /**
   * A buyer accepts, and is to be sent with a token.
   *
   * @throws Cure if AWS would not let the buyer
   */
  Accepted accept(String offer, String buyer) {
    try {
      return standIn.accept(offer, buyer);
    } catch (IllegalStateException e) {
      throw new Cure(String.valueOf(e.getMessage()), e);
    }
  }

  /** Where the buyers of a seller are sent. */
  String landing(String account) {
    return Optional.ofNullable(listings.get(account))
        .map(Listing::landingPath)
        .orElseThrow(() -> new Cure("Account %s has listed nothing here.".formatted(account)));
  }

  @Override
  public void close() {
    loop.ifPresent(Loop::end);
    loop.ifPresent(Loop::close);
    standIn.close();
  }
}
