package io.entente.program.recruiting;

/** Why, in a word that programs can rely on. Codes are only ever added. */
public enum ScreeningReason {
  /** It is what the program looks for. */
  FITS,
  /** It is a partner already, or seems to be one. */
  KNOWN_PARTNER,
  OUT_OF_TERRITORY,
  TYPE_NOT_SOUGHT,
  /** Nothing says that the applicant is of that company. */
  UNCONFIRMED_MAILBOX,
  /** Too little is said to tell one company from another. */
  INSUFFICIENT_INFO,
  /** No rule fired. */
  NO_RULE,
  /** A rule could not be worked out on these facts. */
  RULE_NOT_JUDGED
}
