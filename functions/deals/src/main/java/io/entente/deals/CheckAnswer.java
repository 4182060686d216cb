package io.entente.deals;

import io.entente.program.ReasonCode;
import io.entente.program.Ruling;

/**
 * What a partner may know of a company before it registers a deal there. Whatever stands in the way
 * at the customer is one answer, so that asking is no way to read the vendor's books.
 */
public enum CheckAnswer {
  FREE,
  TAKEN,
  NEEDS_A_LOOK,
  NOT_ELIGIBLE;

  static CheckAnswer of(Ruling ruling) {
    return switch (ruling.verdict()) {
      case APPROVED -> FREE;
      case WAITLISTED -> TAKEN;
      case IN_REVIEW -> isAboutTheCustomer(ruling.reason()) ? TAKEN : NEEDS_A_LOOK;
      case ACTION_REQUIRED -> NOT_ELIGIBLE;
      case REJECTED -> isAboutTheCustomer(ruling.reason()) ? TAKEN : NOT_ELIGIBLE;
    };
  }

  private static boolean isAboutTheCustomer(ReasonCode reason) {
    return switch (reason) {
      case DUP_OTHER_PARTNER,
          EXISTING_CUSTOMER,
          DIRECT_ACTIVE,
          NAMED_ACCOUNT,
          OVERLAP,
          COMPETING_BID,
          SANCTIONS_HOLD,
          WRONG_LEGAL_ENTITY ->
          true;
      case NO_OBJECTION,
          DUP_OWN,
          OUT_OF_TERRITORY,
          NOT_AUTHORISED_PRODUCT,
          PARTNER_NOT_ELIGIBLE,
          BELOW_MINIMUM,
          TOO_EARLY,
          RFP_PUBLISHED,
          INSUFFICIENT_INFO,
          QUOTA_EXCEEDED,
          NO_EVIDENCE,
          FRAUD_SUSPECT,
          MATCH_UNSURE,
          ABOVE_AUTO_APPROVAL,
          RULE_NOT_JUDGED ->
          false;
    };
  }
}
