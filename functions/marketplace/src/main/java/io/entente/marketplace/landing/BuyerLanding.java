package io.entente.marketplace.landing;

import io.entente.platform.table.Versioned;

/**
 * The landing as the contract shows it.
 *
 * @param path what is entered at AWS as the product's fulfillment URL, behind the portal's address
 * @param eventsPath where a rule of the seller account sends AWS's events
 */
record BuyerLanding(
    String path,
    String eventsPath,
    String contactName,
    String contactEmail,
    String nextStep,
    int setUpWithinDays,
    long version) {
  static BuyerLanding of(Versioned<LandingSetting> read) {
    LandingSetting it = read.item();
    return new BuyerLanding(
        "/v1/buyer-landing/" + it.token(),
        "/v1/aws-events/" + it.eventsToken(),
        it.contactName(),
        it.contactEmail(),
        it.nextStep(),
        it.setUpWithinDays(),
        read.version());
  }
}
