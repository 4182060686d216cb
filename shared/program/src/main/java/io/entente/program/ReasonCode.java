package io.entente.program;

/** Why, in a word that programs can rely on. Codes are only ever added. */
public enum ReasonCode {
  /** Approved: no rule stands against it. */
  NO_OBJECTION,
  DUP_OTHER_PARTNER,
  DUP_OWN,
  EXISTING_CUSTOMER,
  DIRECT_ACTIVE,
  NAMED_ACCOUNT,
  OUT_OF_TERRITORY,
  NOT_AUTHORISED_PRODUCT,
  PARTNER_NOT_ELIGIBLE,
  BELOW_MINIMUM,
  TOO_EARLY,
  RFP_PUBLISHED,
  INSUFFICIENT_INFO,
  WRONG_LEGAL_ENTITY,
  COMPETING_BID,
  QUOTA_EXCEEDED,
  SANCTIONS_HOLD,
  NO_EVIDENCE,
  FRAUD_SUSPECT,
  /** In review: it may be a company that is known already. */
  MATCH_UNSURE,
  /** In review: another partner holds the customer for another project or in another way. */
  OVERLAP,
  /** In review: it is worth more than what the partner's tier is protected for without a person. */
  ABOVE_AUTO_APPROVAL,
  /** In review: a rule could not be worked out on these facts. */
  RULE_NOT_JUDGED
}
