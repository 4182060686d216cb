package io.entente.marketplace.landing;

/** How far a buyer is; the contract's {@code BuyerState}. */
public enum BuyerState {
  /** A name and a work e-mail are asked for. */
  DETAILS_WANTED,
  /** The vendor sets up what was bought. */
  REGISTERED,
  /** It is set up. */
  READY
}
