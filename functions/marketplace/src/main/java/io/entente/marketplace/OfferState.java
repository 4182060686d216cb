package io.entente.marketplace;

/** How far an offer is; the contract's {@code OfferState}. */
enum OfferState {
  DRAFT,
  RELEASING,
  RELEASED,
  /** AWS refused it, and a person has to look. */
  FAILED,
  ACCEPTED,
  EXPIRED,
  WITHDRAWN;

  /** Whether its terms may be changed: nothing of it is at AWS. */
  boolean isOpen() {
    return this == DRAFT || this == FAILED;
  }

  /** Whether a deal that has it can have no other. */
  boolean isLive() {
    return switch (this) {
      case DRAFT, RELEASING, RELEASED, FAILED, ACCEPTED -> true;
      case EXPIRED, WITHDRAWN -> false;
    };
  }
}
