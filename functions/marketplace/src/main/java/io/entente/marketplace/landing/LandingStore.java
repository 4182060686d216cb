package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.marketplace.agreements.AgreementBuyer;
import io.entente.marketplace.aws.Metering;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Landings in the tenant's table, and whom they led to. */
record LandingStore(TenantTable table) {
  private static final String DUE = "landing.due";

  /** What is told of one; never the token. */
  record Told(
      String landingId,
      LandingItem.State state,
      LandingItem.@Nullable Why why,
      @Nullable String buyerId) {
    static Told of(LandingItem landing) {
      return new Told(landing.landingId(), landing.state(), landing.why(), landing.buyerId());
    }
  }

  Optional<Versioned<LandingItem>> find(String landingId) {
    return table.find(LandingItem.TYPE, LandingItem.key(landingId));
  }

  Optional<Versioned<BuyerItem>> buyer(String buyerId) {
    return table.find(BuyerItem.TYPE, BuyerItem.key(buyerId));
  }

  /** Empty if somebody was faster. */
  Optional<Versioned<LandingItem>> become(Optional<Versioned<LandingItem>> read, LandingItem next) {
    Change change = table.change().aggregate("landing", LandingItem.TYPE, next, read, event(next));
    if (!(change.commit() instanceof ChangeResult.Committed)) {
      return Optional.empty();
    }
    return read.isEmpty() ? find(next.landingId()) : next(next, read.get());
  }

  /** As it was written, to be written on. */
  private Optional<Versioned<LandingItem>> next(LandingItem next, Versioned<LandingItem> before) {
    return find(next.landingId()).filter(read -> read.version() == before.version() + 1);
  }

  /** The token stood for that buyer, who may be known already; whether that is written. */
  boolean arrives(Versioned<LandingItem> taken, Metering.Customer customer, Instant now) {
    LandingItem next = taken.item().redeemed(BuyerItem.id(customer), now);
    return Attempts.of(
            () -> {
              Change change =
                  table.change().replace("landing", LandingItem.TYPE, next, taken, event(next));
              boolean known = buyer(BuyerItem.id(customer)).isPresent();
              return written(known ? change : create(change, customer, now));
            })
        instanceof Outcome.Done<Boolean>;
  }

  private static Optional<Outcome<Boolean>> written(Change change) {
    return change.commitsWhole() ? Optional.of(Outcome.done(true)) : Optional.empty();
  }

  /** Where the purchase's agreement has told of itself before, the two have found each other. */
  private Change create(Change change, Metering.Customer customer, Instant now) {
    String arn = customer.licenseArn();
    Optional<License> license =
        Optional.ofNullable(arn)
            .flatMap(text -> table.get(License.TYPE, License.key(License.id(text))));
    String agreement = license.map(License::agreementId).orElse(null);
    BuyerItem buyer = BuyerItem.arrived(customer, agreement, now);
    change.create("buyer", BuyerItem.TYPE, buyer, Buyers.told("buyer.arrived", buyer));
    if (arn != null) {
      var waits = new License(License.id(arn), agreement, buyer.buyerId());
      change.put("license", License.TYPE, waits, unchanged(license));
    }
    if (agreement != null) {
      change.put(AgreementBuyer.TYPE, new AgreementBuyer(agreement, buyer.buyerId()));
    }
    return change;
  }

  private static Condition unchanged(Optional<License> license) {
    return license
        .map(License::agreementId)
        .map(agreement -> Condition.equal("agreementId", agreement))
        .orElseGet(() -> Condition.lacks("agreementId"));
  }

  private static Event event(LandingItem landing) {
    Instant now = landing.changedAt();
    return switch (landing.state()) {
      case ARRIVED -> Event.of(type(landing), now, Told.of(landing)).dueAt(DUE, landing.nextAt());
      case REDEEMED -> Event.of("landing.redeemed", now, Told.of(landing));
      case DEAD -> Event.of("landing.died", now, Told.of(landing));
    };
  }

  private static String type(LandingItem landing) {
    return landing.why() == null ? "landing.taken" : "landing.postponed";
  }
}
