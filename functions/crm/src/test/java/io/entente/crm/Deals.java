package io.entente.crm;

import io.entente.platform.items.ProtectedDeal;
import org.jspecify.annotations.Nullable;

/** Deals that are otherwise. */
final class Deals {
  private Deals() {}

  /** The next version of it, and what it is then. */
  static ProtectedDeal become(ProtectedDeal deal, String status) {
    return with(deal, deal.currency(), status, deal.opportunityId());
  }

  static ProtectedDeal in(ProtectedDeal deal, String currency) {
    return with(deal, currency, deal.status(), deal.opportunityId());
  }

  static ProtectedDeal convertedTo(ProtectedDeal deal, String opportunity) {
    return with(deal, deal.currency(), "CONVERTED", opportunity);
  }

  private static ProtectedDeal with(
      ProtectedDeal deal, String currency, String status, @Nullable String opportunity) {
    return new ProtectedDeal(
        deal.dealId(),
        deal.dealVersion() + 1,
        status,
        deal.partnerId(),
        deal.customerId(),
        deal.customer(),
        deal.products(),
        deal.amountMinor(),
        currency,
        deal.closeOn(),
        deal.coSell(),
        deal.channelManager(),
        deal.salesRep(),
        deal.protectedUntil(),
        opportunity);
  }
}
