package io.entente.marketplace;

/** What a change set is for; the contract's {@code ChangeSetPurpose}. */
enum ChangeSetPurpose {
  RELEASE,
  EXTEND,
  EXPIRE
}
