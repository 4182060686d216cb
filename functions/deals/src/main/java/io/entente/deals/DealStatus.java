package io.entente.deals;

import io.entente.program.Verdict;

/** Where a deal stands. */
public enum DealStatus {
  APPROVED,
  WAITLISTED,
  ACTION_REQUIRED,
  IN_REVIEW,
  REJECTED,
  EXPIRED,
  WITHDRAWN,
  REVOKED,
  CONVERTED,
  WON,
  LOST;

  /** Whether it holds its customer, as long as its protection lasts. */
  boolean isProtected() {
    return this == APPROVED || this == CONVERTED;
  }

  /** Whether time alone can end it. */
  boolean lapses() {
    return isProtected() || this == WAITLISTED;
  }

  static DealStatus of(Verdict verdict) {
    return switch (verdict) {
      case APPROVED -> APPROVED;
      case WAITLISTED -> WAITLISTED;
      case ACTION_REQUIRED -> ACTION_REQUIRED;
      case IN_REVIEW -> IN_REVIEW;
      case REJECTED -> REJECTED;
    };
  }
}
