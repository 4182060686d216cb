package io.entente.standin.marketplace;

import io.entente.standin.marketplace.agreement.Acceptance;
import io.entente.standin.marketplace.agreement.Acceptance.Accepted;
import io.entente.standin.marketplace.catalog.Course;
import io.entente.standin.marketplace.identity.AssumeRole;
import io.entente.standin.marketplace.identity.Guard;
import io.entente.standin.marketplace.identity.Identities;
import io.entente.standin.marketplace.identity.Keys;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Calls;
import io.entente.standin.marketplace.wire.Door;
import io.entente.standin.marketplace.wire.Fault;
import io.entente.standin.marketplace.wire.Faults;
import io.entente.standin.marketplace.wire.Rates;
import io.entente.standin.marketplace.world.Event;
import io.entente.standin.marketplace.world.Events;
import io.entente.standin.marketplace.world.Limits;
import io.entente.standin.marketplace.world.Offer;
import io.entente.standin.marketplace.world.Pace;
import io.entente.standin.marketplace.world.Product;
import io.entente.standin.marketplace.world.Seller;
import io.entente.standin.marketplace.world.World;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * A marketplace on one port, to which real clients of AWS are sent by their endpoint override:
 *
 * <pre>{@code
 * try (var aws = MarketplaceStandIn.start(clock)) {
 *   aws.seller("111111111111").allow("arn:aws:iam::111111111111:role/entente", "our-id");
 *   aws.list(Product.saas("111111111111", "prod-crm").entitled("users"));
 *   aws.next("StartChangeSet", Fault.throttled());
 *   // ... a client at aws.address() with the keys aws.platform() assumes the role and works
 *   clock.move(Duration.ofMinutes(4));
 *   aws.goOn();
 *   var accepted = aws.accept(offerId, "222222222222");
 * }
 * }</pre>
 *
 * <p>Change sets move when the clock has moved and something asks, or {@link #goOn} is called.
 * Everything is in memory.
 */
public final class MarketplaceStandIn implements AutoCloseable {
  private final Events events = new Events();
  private final Faults faults = new Faults();
  private final Rulebook rules = new Rulebook();
  private final Identities identities =
      new Identities(new Keys("AKIASTANDINPLATFORM0", "stand-in/platform/secret"));
  private final World world;
  private final Course course;
  private final Acceptance acceptance;
  private final Rates rates;
  private final Calls calls;
  private final Door door;

  private MarketplaceStandIn(Clock clock, int port) {
    this.world = new World(clock, events);
    this.course = new Course(world, rules);
    this.acceptance = new Acceptance(world);
    this.rates = new Rates(clock);
    var guard = new Guard(identities);
    this.calls =
        new Calls(
            Operations.of(world, rules, this::moveOn),
            new Calls.Ground(guard, new AssumeRole(identities, guard), faults, rates));
    this.door = Door.open(port, calls::answer);
  }

  /** On a free port. */
  public static MarketplaceStandIn start(Clock clock) {
    return start(clock, 0);
  }

  public static MarketplaceStandIn start(Clock clock, int port) {
    return new MarketplaceStandIn(clock, port);
  }

  private void moveOn() {
    course.goOn();
    acceptance.goOn();
  }

  /**
   * Where every client's endpoint override leads: STS, Catalog, Agreement, Metering, Entitlement.
   */
  public URI address() {
    return URI.create("http://localhost:" + door.port());
  }

  /** The keys of the account that assumes roles. */
  public Keys platform() {
    return identities.platform();
  }

  /** An account that sells, with everything that AWS wants of one. */
  public MarketplaceStandIn seller(String account) {
    return seller(Seller.complete(account));
  }

  public MarketplaceStandIn seller(Seller seller) {
    return alone(() -> world.sellers.put(seller.account(), seller));
  }

  /** Lets the platform assume a role of a seller's, with all permissions. */
  public MarketplaceStandIn allow(String roleArn, String externalId) {
    identities.allow(roleArn, externalId);
    return this;
  }

  /** Takes one permission away from a role, such as {@code StartChangeSet}. */
  public MarketplaceStandIn deny(String roleArn, String operation) {
    identities.deny(roleArn, operation);
    return this;
  }

  /** Takes a role away: it is assumed no more, and keys that came of it open nothing. */
  public MarketplaceStandIn revoke(String roleArn) {
    identities.revoke(roleArn);
    return this;
  }

  /** Lists a product, or lists it anew. */
  public MarketplaceStandIn list(Product product) {
    return alone(() -> world.products.put(product.id(), product));
  }

  /** Something goes wrong with the next call of an operation, {@code AssumeRole} among them. */
  public MarketplaceStandIn next(String operation, Fault fault) {
    faults.order(operation, fault);
    return this;
  }

  /** The next change set that ends fails with this code in its list of errors. */
  public MarketplaceStandIn failNextChangeSet(String code, String message) {
    return alone(() -> course.fail(code, message));
  }

  /** The next change set that ends fails by AWS's own fault. */
  public MarketplaceStandIn breakNextChangeSet() {
    return alone(course::fault);
  }

  public MarketplaceStandIn pace(Pace pace) {
    return alone(() -> course.pace(pace));
  }

  public MarketplaceStandIn limits(Limits limits) {
    return alone(() -> world.limit(limits));
  }

  /** From now on AWS's documented rates hold, by the clock: 429 above them. */
  public MarketplaceStandIn keepRates() {
    rates.keep();
    return this;
  }

  /** The legal document at an address is larger than AWS takes. */
  public MarketplaceStandIn tooLarge(String url) {
    return alone(() -> world.tooLarge.add(url));
  }

  /** Which rules are in force, to put one out of it, or the strict side of a contradiction in. */
  public Rulebook rules() {
    return rules;
  }

  /** How often an operation was called, whatever became of it. */
  public int calls(String operation) {
    return calls.count(operation);
  }

  /** Brings everything to where it is by now, and tells what happened. */
  public void goOn() {
    alone(this::moveOn);
  }

  /**
   * A buyer accepts an offer on AWS's page: an agreement, a license, events, and the token with
   * which the buyer's browser is sent to the seller.
   *
   * @throws IllegalStateException if AWS would not let the buyer
   */
  public Accepted accept(String offerId, String buyer) {
    return world.alone(
        () -> {
          moveOn();
          return acceptance.accept(offerId, buyer);
        });
  }

  /** The buyer comes from AWS's page once more, with another token. */
  public String comeAgain(Accepted accepted) {
    return world.alone(() -> acceptance.token(accepted.license(), world.now()));
  }

  /** Ends an agreement before its time. */
  public MarketplaceStandIn cancel(String agreementId) {
    return alone(() -> acceptance.cancel(agreementId));
  }

  /** All offers as they are now. */
  public List<Offer> offers() {
    return world.alone(() -> List.copyOf(world.offers.values()));
  }

  /** Whoever listens hears every event when it happens, in the order in which they do. */
  public MarketplaceStandIn listen(Consumer<Event> listener) {
    events.add(listener);
    return this;
  }

  /** From now on events are kept back: a test tells them, in an order of its own, or never. */
  public MarketplaceStandIn holdEvents() {
    events.hold();
    return this;
  }

  /** What is kept back, in the order in which it happened; it is not kept any longer. */
  public List<Event> takeEvents() {
    return events.takeHeld();
  }

  /** Tells an event to whoever listens, whether or not it was told before. */
  public void tell(Event event) {
    events.tell(event);
  }

  private MarketplaceStandIn alone(Runnable work) {
    world.alone(
        () -> {
          work.run();
          return true;
        });
    return this;
  }

  @Override
  public void close() {
    door.close();
  }
}
