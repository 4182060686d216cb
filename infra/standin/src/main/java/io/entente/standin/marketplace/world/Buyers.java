package io.entente.standin.marketplace.world;

import io.entente.standin.marketplace.wire.Json;
import java.util.List;

/** Whom an offer is for. */
public final class Buyers {
  private Buyers() {}

  public static List<String> of(Offer offer) {
    return offer
        .replaces()
        .map(agreement -> List.of(agreement.acceptor()))
        .orElseGet(
            () ->
                Json.each(
                        offer
                            .part("UpdateTargeting")
                            .path("PositiveTargeting")
                            .path("BuyerAccounts"))
                    .map(account -> account.asString(""))
                    .toList());
  }
}
