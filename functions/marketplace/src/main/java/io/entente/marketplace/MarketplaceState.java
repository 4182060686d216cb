package io.entente.marketplace;

/** How the connection stands; the contract's {@code MarketplaceState}. */
enum MarketplaceState {
  UNTESTED,
  CONNECTED,
  BROKEN,
  DISCONNECTED
}
