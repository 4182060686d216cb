package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Metering;
import io.entente.marketplace.aws.Seller;
import io.entente.marketplace.aws.Sellers;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.RateLimit;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;

/**
 * Redeems tokens, each once: whoever is to ask AWS notes that first, and for a minute nobody else
 * does. Who dies at it leaves the token behind, and it is redeemed when the minute is over.
 */
final class Redeeming {
  /** Who is asked, about whom. */
  record Aws(Sellers sellers, Metering metering) {}

  private final TenantTables tables;
  private final Aws aws;
  private final Clock clock;

  Redeeming(TenantTables tables, Aws aws, Clock clock) {
    this.tables = tables;
    this.aws = aws;
    this.clock = clock;
  }

  boolean isAllowed(RateLimit limit) {
    return tables.current().spend(limit, clock.instant());
  }

  /** The id of the landing that a token is, redeemed if that can be. */
  Outcome<String> bring(String token) {
    LandingStore landings = landings();
    String landingId = LandingItem.id(token);
    return Attempts.of(
        () ->
            landings
                .find(landingId)
                .map(read -> again(landings, read))
                .orElseGet(() -> first(landings, token))
                .map(_ -> Outcome.done(landingId)));
  }

  /** What waits, if it still does. */
  void resume(String landingId) {
    LandingStore landings = landings();
    landings
        .find(landingId)
        .filter(read -> read.item().isToBeRedeemedAt(clock.instant()))
        .ifPresent(read -> again(landings, read));
  }

  private LandingStore landings() {
    return new LandingStore(tables.current());
  }

  /** Empty if somebody was faster. */
  private Optional<Boolean> first(LandingStore landings, String token) {
    LandingItem landing = LandingItem.brought(token, clock.instant());
    return landings
        .become(Optional.empty(), landing)
        .map(taken -> redeemed(landings, taken, token));
  }

  private Optional<Boolean> again(LandingStore landings, Versioned<LandingItem> read) {
    String token = read.item().token();
    if (token == null || !read.item().isToBeRedeemedAt(clock.instant())) {
      return Optional.of(false);
    }
    return landings
        .become(Optional.of(read), read.item().taken(clock.instant()))
        .map(taken -> redeemed(landings, taken, token));
  }

  /** Who lost the race to note it has nothing to note: what the other found is the same. */
  private boolean redeemed(LandingStore landings, Versioned<LandingItem> taken, String token) {
    TenantTable table = tables.current();
    Optional<Seller> seller = aws.sellers.of(table);
    if (seller.isEmpty()) {
      return waits(landings, taken, LandingItem.Why.NOT_CONNECTED);
    }
    try {
      return switch (aws.metering.redeem(seller.get(), token)) {
        case Metering.Known(Metering.Customer customer) ->
            landings.arrives(taken, customer, clock.instant());
        case Metering.Expired() -> dies(landings, taken, LandingItem.Why.EXPIRED);
        case Metering.Invalid() -> dies(landings, taken, LandingItem.Why.INVALID);
      };
    } catch (AwsTrouble trouble) {
      return waits(landings, taken, why(trouble));
    }
  }

  private static LandingItem.Why why(AwsTrouble trouble) {
    return switch (trouble.kind()) {
      case SHUT_OUT, DENIED, SELLER_UNVERIFIED, SECOND_FACTOR -> LandingItem.Why.SHUT_OUT;
      case BUSY, FULL, LOCKED, INVALID, UNKNOWN, UNANSWERED -> LandingItem.Why.UNANSWERED;
    };
  }

  private boolean dies(LandingStore landings, Versioned<LandingItem> taken, LandingItem.Why why) {
    return landings.become(Optional.of(taken), taken.item().dead(why, clock.instant())).isPresent();
  }

  private boolean waits(LandingStore landings, Versioned<LandingItem> taken, LandingItem.Why why) {
    var now = clock.instant();
    LandingItem landing = taken.item();
    return landings
        .become(
            Optional.of(taken),
            landing.isOldAt(now) ? landing.dead(why, now) : landing.waiting(why, now))
        .isPresent();
  }
}
