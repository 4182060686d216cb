package io.entente.marketplace.landing;

import io.entente.marketplace.aws.Metering;
import io.entente.marketplace.aws.Sellers;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.links.Links;
import java.time.Clock;

/** What marketplace offers to buyers, and of them. */
public final class LandingFunctions {
  private LandingFunctions() {}

  /** Adds it to the context. */
  public static Context add(
      Context context, Platform platform, Sellers sellers, Metering metering) {
    var tables = platform.tables("marketplace");
    var clock = platform.clock();
    var links = new Links(platform, Clock.systemUTC());
    var redeeming = new Redeeming(tables, new Redeeming.Aws(sellers, metering), clock);
    var door = new BuyerDoor(tables, platform.registry());
    return context
        .operation("getBuyerLanding", GetBuyerLanding.Request.class, new GetBuyerLanding(tables))
        .operation(
            "putBuyerLanding",
            PutBuyerLanding.Request.class,
            new PutBuyerLanding(tables, links, clock))
        .operation("landBuyer", LandBuyer.Request.class, new LandBuyer(redeeming, links))
        .operation(
            "getBuyerRegistration",
            GetBuyerRegistration.Request.class,
            new GetBuyerRegistration(door))
        .operation(
            "submitBuyerRegistration",
            SubmitBuyerRegistration.Request.class,
            new SubmitBuyerRegistration(door, clock))
        .operation("listBuyers", ListBuyers.Request.class, new ListBuyers(tables))
        .operation("getBuyer", GetBuyer.Request.class, new GetBuyer(tables))
        .operation(
            "completeBuyerSetUp",
            CompleteBuyerSetUp.Request.class,
            new CompleteBuyerSetUp(tables, clock))
        .consumer(RedeemToken.NAME, new RedeemToken(redeeming));
  }
}
