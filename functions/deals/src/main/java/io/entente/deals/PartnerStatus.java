package io.entente.deals;

/** Where a deal stands in the words of its partner: six, and the moves say the rest. */
public enum PartnerStatus {
  DRAFT,
  IN_REVIEW,
  YOUR_TURN,
  PROTECTED,
  WAITING_LIST,
  CLOSED;

  /**
   * @param turn whether a deal that waits is next in line
   */
  static PartnerStatus of(DealStatus status, boolean turn) {
    return switch (status) {
      case ACTION_REQUIRED -> YOUR_TURN;
      case IN_REVIEW -> IN_REVIEW;
      case APPROVED, CONVERTED -> PROTECTED;
      case WAITLISTED -> turn ? YOUR_TURN : WAITING_LIST;
      case REJECTED, EXPIRED, WITHDRAWN, REVOKED, WON, LOST -> CLOSED;
    };
  }
}
