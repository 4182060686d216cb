package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.Optional;

/** What the code in a buyer's cookie leads to. */
record BuyerDoor(TenantTables tables, Registry registry) {
  /**
   * Whoever comes by it.
   *
   * @param landing absent where there was no token
   * @param buyer absent until the token is redeemed
   */
  record Visit(
      BuyerRegistration.Page page,
      Optional<LandingItem> landing,
      Optional<Versioned<BuyerItem>> buyer) {
    BuyerRegistration shown() {
      return buyer
          .map(read -> page.of(read.item()))
          .or(() -> landing.map(page::of))
          .orElseGet(page::withoutToken);
    }
  }

  TenantTable table() {
    return tables.current();
  }

  /** Nothing where the vendor has no landing. */
  Optional<Visit> visit() {
    TenantTable table = tables.current();
    var landings = new LandingStore(table);
    Optional<LandingItem> landing = landings.find(landingId()).map(Versioned::item);
    Optional<Versioned<BuyerItem>> buyer =
        landing.map(LandingItem::buyerId).flatMap(landings::buyer);
    return table
        .find(LandingSetting.TYPE, LandingSetting.KEY)
        .map(read -> new Visit(page(read.item()), landing, buyer));
  }

  private BuyerRegistration.Page page(LandingSetting setting) {
    String vendor = registry.find(Caller.tenant()).map(TenantRow::name).orElseThrow();
    return new BuyerRegistration.Page(vendor, setting);
  }

  private static String landingId() {
    return switch (Caller.current()) {
      case Caller.Visitor visitor -> visitor.about().getFirst();
      case Caller.Member _, Caller.Operator _, Caller.Service _ ->
          throw new IllegalStateException("only a code leads here");
    };
  }

  static <T> Outcome<T> closed() {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "Nobody receives buyers here. Start again from AWS Marketplace.");
  }
}
